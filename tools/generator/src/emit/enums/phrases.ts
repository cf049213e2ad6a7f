import { type StatementStructures, StructureKind, VariableDeclarationKind } from 'ts-morph';
import { displayPhrase, namedEntries, otherPhrases, standardRegistry } from '../../model/names.ts';
import { compareText } from '../../model/order.ts';
import { propertyName, stringLiteral } from '../../print/text.ts';
import type { Emitter } from '../emitter.ts';

interface Named {
  readonly code: number;
  readonly phrase: string;
}

/** The reason phrases of the registered codes, packed for the run time and spelled out for the types. */
export const phrases: Emitter = {
  name: 'enums/phrases',
  emit(model) {
    const entries = namedEntries(model, standardRegistry(model).id);
    const current = entries.flatMap((entry): Named[] => {
      const phrase = displayPhrase(entry);
      return phrase === null ? [] : [{ code: entry.code, phrase }];
    });
    const former = entries.flatMap((entry) => otherPhrases(entry).map((phrase) => ({ code: entry.code, phrase })));
    return [
      {
        kind: 'typescript',
        path: 'enums/src/phrases.gen.ts',
        statements: [
          constant('packedPhrases', packRuns(current), [
            'The phrases as runs of consecutive codes: a code, its phrase, and after each comma the phrase of the next code.',
          ]),
          constant('packedAliases', former.map(({ code, phrase }) => `${code}${phrase}`).join(','), [
            'Former and other names, each after its code.',
          ]),
          map('ReasonPhrases', 'The reason phrase of each registered code.', current, ({ code, phrase }) => [
            String(code),
            stringLiteral(phrase),
          ]),
          map(
            'StatusesByPhrase',
            'The code of each reason phrase and of each other name, in lower case.',
            [...current, ...former].sort((a, b) => compareText(a.phrase.toLowerCase(), b.phrase.toLowerCase())),
            ({ code, phrase }) => [propertyName(phrase.toLowerCase()), String(code)],
          ),
        ],
      },
    ];
  },
};

/** `100Continue,Switching Protocols,200OK`: a number starts a run of codes that follow each other. */
function packRuns(named: readonly Named[]): string {
  return named
    .map(({ code, phrase }, index) => (named[index - 1]?.code === code - 1 ? phrase : `${code}${phrase}`))
    .join(',');
}

function constant(name: string, value: string, docs: readonly string[]): StatementStructures {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, initializer: stringLiteral(value) }],
    docs: docs.map((text) => ({ description: `\n${text}` })),
  };
}

function map<T>(
  name: string,
  doc: string,
  items: readonly T[],
  member: (item: T) => [string, string],
): StatementStructures {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    docs: [{ description: `\n${doc}` }],
    properties: items.map((item) => {
      const [property, type] = member(item);
      return { isReadonly: true, name: property, type };
    }),
  };
}
