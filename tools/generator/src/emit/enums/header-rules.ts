import { StructureKind } from 'ts-morph';
import { namedEntries, standardRegistry } from '../../model/names.ts';
import type { HeaderRule } from '../../model/types.ts';
import { literal } from '../../print/text.ts';
import type { Emitter } from '../emitter.ts';

/** The header fields that each registered code's text names. */
export const headerRules: Emitter = {
  name: 'enums/header-rules',
  emit(model) {
    const members = namedEntries(model, standardRegistry(model).id)
      .filter(({ headers }) => headers.length > 0)
      .map(({ code, headers }) => {
        const rules = headers.map((rule) => `  ${literal(flatten(rule))},`);
        return [`${code}: [`, ...rules, '],'].join('\n');
      });
    return [
      {
        kind: 'typescript',
        path: 'enums/src/header-rules.gen.ts',
        statements: [
          {
            kind: StructureKind.ImportDeclaration,
            isTypeOnly: true,
            moduleSpecifier: './types.js',
            namedImports: ['HeaderRule'],
          },
          {
            kind: StructureKind.Function,
            isExported: true,
            name: 'headerRulesByStatus',
            returnType: 'Readonly<Record<number, readonly HeaderRule[]>>',
            statements: [`return {\n${members.join('\n')}\n};`],
            docs: [{ description: '\nHeader rules by status code, built anew at each call.' }],
          },
        ],
      },
    ];
  },
};

/** A rule as `headerRules` gives it: of the reference only where to read it. */
function flatten({ name, direction, level, condition, reference }: HeaderRule): object {
  return { name, direction, level, condition, specification: reference.url };
}
