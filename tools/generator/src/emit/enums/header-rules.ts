import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import { namedEntries, standardRegistry } from '../../model/names.ts';
import type { HeaderRule, Reference } from '../../model/types.ts';
import { stringLiteral } from '../../print/text.ts';
import type { Emitter } from '../emitter.ts';

/** The header fields that each registered code's text names: JSON, a line a code, to be parsed when it is asked for. */
export const headerRules: Emitter = {
  name: 'enums/header-rules',
  emit(model) {
    const lines = namedEntries(model, standardRegistry(model).id)
      .filter(({ headers }) => headers.length > 0)
      .map(({ code, headers }) => `"${code}":${JSON.stringify(headers.map(pack))}`);
    const pieces = ['{', ...lines.map((line, index) => (index < lines.length - 1 ? `${line},` : line)), '}'];
    return [
      {
        kind: 'typescript',
        path: 'enums/src/header-rules.gen.ts',
        statements: [
          {
            kind: StructureKind.VariableStatement,
            isExported: true,
            declarationKind: VariableDeclarationKind.Const,
            declarations: [{ name: 'packedHeaderRules', initializer: pieces.map(stringLiteral).join(' +\n') }],
            docs: [
              {
                description:
                  "\nRules by status code: field, 1 for a request's, level, RFC and section or a URL, condition.",
              },
            ],
          },
        ],
      },
    ];
  },
};

function pack({ name, direction, level, condition, reference }: HeaderRule): readonly unknown[] {
  const rule = [name, direction === 'request' ? 1 : 0, level, packReference(reference)];
  return condition === undefined ? rule : [...rule, condition];
}

/** `9110 15.5.5` for the URL of a section of an RFC, else the URL itself. */
function packReference({ url, rfc, section }: Reference): string {
  const derived = `https://www.rfc-editor.org/rfc/rfc${rfc ?? ''}.html#section-${section ?? ''}`;
  return url === derived ? `${rfc ?? ''} ${section ?? ''}` : url;
}
