import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedFile } from '../parse/parse.ts';
import type { Path } from '../parse/path.ts';
import { fieldDescription, fieldNames } from './schema-description.ts';
import { expectation, hint, show, verdict } from './shape-words.ts';
import { suggestion } from './suggest.ts';

/** Where an error of the shape was found, and against what. */
export interface ShapeContext {
  readonly file: ParsedFile;
  readonly schema: unknown;
  /** Whether the value could also be null. */
  readonly nullable: boolean;
}

/** An error of Ajv as a problem for a reader. */
export function shapeDiagnostic(error: ErrorObject, { file, schema, nullable }: ShapeContext): Diagnostic {
  const path = pathOf(error.instancePath, file.value);
  const name = describe(path);
  switch (error.keyword) {
    case 'required': {
      const missing = String(error.params['missingProperty']);
      const description = fieldDescription(schema, [...path, missing]);
      return {
        code: 'missing-field',
        message: `${name} has no "${missing}"`,
        place: file.place(path),
        expected: `a field "${missing}"`,
        found: fieldsOf(error.data),
        help: description === undefined ? `add "${missing}"` : `add "${missing}": ${description}`,
      };
    }
    case 'anyOf': {
      const choices = (error.schema as { required: string[] }[]).map(({ required }) =>
        required.map((field) => `"${field}"`).join(' and '),
      );
      return {
        code: 'missing-field',
        message: `${name} has neither ${choices.join(' nor ')}`,
        place: file.place(path),
        expected: choices.join(', or '),
        found: fieldsOf(error.data),
        help: fieldDescription(schema, path) ?? `add ${choices[0] ?? 'a field'}`,
      };
    }
    case 'additionalProperties': {
      const unknown = String(error.params['additionalProperty']);
      return {
        code: 'unknown-field',
        message: `${name} has an unknown field "${unknown}"`,
        place: file.place([...path, unknown], 'key'),
        expected: 'a field that the schema knows',
        found: `"${unknown}"`,
        help: suggestion(unknown, fieldNames(error.parentSchema)),
      };
    }
    default: {
      const field = [...path].reverse().find((step) => typeof step === 'string');
      const description = fieldDescription(schema, path);
      return {
        code: 'wrong-value',
        message: `${name} ${verdict(error)}`,
        place: file.place(placeOfError(error, path)),
        expected: `${expectation(error)}${nullable ? ', or null' : ''}`,
        found: show(error),
        help: hint(error) ?? aboutField(field, description),
      };
    }
  }
}

function aboutField(field: string | undefined, description: string | undefined): string {
  if (description === undefined) return 'see schema/README.md';
  return field === undefined ? description : `about "${field}": ${description}`;
}

function pathOf(pointer: string, root: unknown): Path {
  const path: (string | number)[] = [];
  let value: unknown = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = Reflect.get(Object(value) as object, key);
  }
  return path;
}

/** Of an item that stands twice the second is shown, not the list. */
function placeOfError({ keyword, params }: ErrorObject, path: Path): Path {
  return keyword === 'uniqueItems' ? [...path, Math.max(Number(params['i']), Number(params['j']))] : path;
}

/** `entries[3].code` for a reader; the root is "the file". */
function describe(path: Path): string {
  if (path.length === 0) return 'the file';
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

function fieldsOf(data: unknown): string {
  const names = Object.keys(Object(data) as object).map((name) => (name.trim() === '' ? JSON.stringify(name) : name));
  return names.length === 0 ? 'no field' : names.join(', ');
}
