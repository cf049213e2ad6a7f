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
    const separator = separatorFor([...current, ...former]);
    return [
      {
        kind: 'typescript',
        path: 'enums/src/phrases.gen.ts',
        statements: [
          constant('separator', separator, 'What stands between packed items: no phrase has it.'),
          constant(
            'packedPhrases',
            packRuns(current, separator),
            'The phrases as runs of consecutive codes: a code, its phrase, and then the phrase of the next code.',
          ),
          constant(
            'packedAliases',
            former.map(({ code, phrase }) => `${code}${phrase}`).join(separator),
            'Former and other names, each after its code.',
          ),
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

/** A phrase is one line, so the last separator always does. */
function separatorFor(named: readonly Named[]): string {
  return [',', ';', '|'].find((mark) => named.every(({ phrase }) => !phrase.includes(mark))) ?? '\n';
}

/** `100Continue,Switching Protocols,200OK`: a number starts a run of codes that follow each other. */
function packRuns(named: readonly Named[], separator: string): string {
  return named
    .map(({ code, phrase }, index) =>
      named[index - 1]?.code === code - 1 && !readsAsCode(phrase) ? phrase : `${code}${phrase}`,
    )
    .join(separator);
}

/** Whether a phrase begins with what unpacking would take for a code: its first three characters are a number. */
function readsAsCode(phrase: string): boolean {
  return Number(phrase.slice(0, 3)) > 0 || Number(phrase.slice(0, 3)) < 0;
}

function constant(name: string, value: string, doc: string): StatementStructures {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, initializer: stringLiteral(value) }],
    docs: [{ description: `\n${doc}` }],
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
