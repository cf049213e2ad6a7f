import { type ClassDeclarationStructure, type StatementStructures, StructureKind } from 'ts-morph';
import { classNames, displayPhrase, errorClassNames, type NamedEntry } from '../../../model/names.ts';
import { ownErrorEntries } from '../../../model/own-errors.ts';
import { errorEntries, statusFields } from '../../../model/status-fields.ts';
import type { Model } from '../../../model/types.ts';
import { uniqueKeys } from '../../../model/unique-keys.ts';
import type { Project } from '../../../project/project.ts';
import { commentText, literal, stringLiteral } from '../../../print/text.ts';
import { entryDocs } from '../../docs.ts';
import { typeParameter } from '../../problem/statements.ts';

/** The classes of a project's own error statuses, and what they import from `@codes/problem`. */
export interface StatusErrors {
  readonly values: readonly string[];
  readonly types: readonly string[];
  readonly statements: readonly StatementStructures[];
}

/** A class for each status of an error that the project defines. */
export function statusErrors({ own, model }: Project): StatusErrors {
  const entries = ownErrorEntries(own);
  if (entries.length === 0) return { values: [], types: [], statements: [] };
  const registered = new Map(
    [...errorClassNames(errorEntries(model))].map(([entry, name]) => [entry.code, { entry, name }]),
  );
  const names = classNames(uniqueKeys(entries), 'Error', ['Error', 'HttpError']);
  const rows = [...names].map(([entry, name]): Row => {
    const base = registered.get(entry.code);
    const built = base === undefined ? [] : requiredFields(model, base.entry);
    const required = requiredFields(model, entry).filter((field) => !built.includes(field));
    return { entry, name, base: base?.name, required };
  });
  const bases = new Map(rows.flatMap(({ entry: { code }, base }) => (base === undefined ? [] : [[code, base]])));
  const isBase = rows.some(({ base }) => base === undefined);
  const demanding = rows.some(({ required }) => required.length > 0);
  return {
    values: [...(isBase ? ['HttpError'] : []), ...[...bases].map(([code, base]) => `${base} as ${alias(code)}`)],
    types: [
      'Extensions',
      'NoExtensions',
      ...(isBase ? [] : ['HttpError']),
      ...(bases.size === 0 ? [] : ['HttpErrorArguments']),
      ...(demanding ? ['HeaderValues', 'HttpErrorOptions'] : []),
    ],
    statements: [
      ...(bases.size === 0 ? [] : [errorBase]),
      ...(demanding ? [withHeaders] : []),
      ...rows.map(errorClass),
    ],
  };
}

interface Row {
  readonly entry: NamedEntry;
  readonly name: string;
  /** The class of the status that is registered under the same number. */
  readonly base: string | undefined;
  /** The fields that an answer must have, and that no option of the class builds. */
  readonly required: readonly string[];
}

function requiredFields(model: Model, entry: NamedEntry): string[] {
  return statusFields(model, entry).flatMap(({ field, asked }) => (asked === 'required' ? [field.name] : []));
}

/** No name of ours ends in a number. */
function alias(code: number): string {
  return `Registered${code}`;
}

function errorClass({ entry, name, base, required }: Row): ClassDeclarationStructure {
  const { code } = entry;
  const constants = { status: code, title: displayPhrase(entry) ?? entry.key, name };
  const names = required.map(stringLiteral).join(' | ');
  return {
    kind: StructureKind.Class,
    isExported: true,
    name,
    typeParameters: [typeParameter],
    extends:
      base === undefined ? `HttpError<${code}, X>` : `(${alias(code)} as unknown as RegisteredError<${code}>)<X>`,
    properties: Object.entries(constants).map(([property, value]) => ({
      name: property,
      isStatic: true,
      isReadonly: true,
      hasOverrideKeyword: true,
      initializer: literal(value),
    })),
    ctors:
      required.length === 0
        ? []
        : [
            {
              docs: [{ description: `\n@param options - \`headers\` holds ${commentText(required.join(', '))}` }],
              parameters: [{ name: 'options', type: `HttpErrorOptions<${code}, X> & WithHeaders<${names}>` }],
              statements: ['super(options);'],
            },
          ],
    docs: [{ description: `\n${entryDocs(entry)}` }],
  };
}

/** A registered class whose title and name are not its own any more. */
const errorBase: StatementStructures = {
  kind: StructureKind.TypeAlias,
  name: 'RegisteredError',
  typeParameters: [{ name: 'S', constraint: 'number' }],
  type: `{
  new <X extends Extensions = NoExtensions>(...args: HttpErrorArguments<S, X>): HttpError<S, X>;
  readonly status: number;
  readonly title: string;
  readonly name: string;
}`,
  docs: [{ description: '\nThe class of a registered status, for one that says something else with the same number.' }],
};

const withHeaders: StatementStructures = {
  kind: StructureKind.TypeAlias,
  name: 'WithHeaders',
  typeParameters: [{ name: 'Names', constraint: 'string' }],
  type: '{ readonly headers: HeaderValues & Readonly<Record<Names, string | number | readonly string[]>> }',
  docs: [{ description: '\nThe header fields that a status always has.' }],
};
