import type { IsLiteral } from './literal.js';
import { packedAliases, packedPhrases, type ReasonPhrases, separator, type StatusesByPhrase } from './phrases.gen.js';
import type { RegisteredStatus } from './statuses.gen.js';

/** The reason phrase of a code: exact for a literal, `string | undefined` for a `number`. */
export type ReasonPhrase<Code extends number> = Code extends RegisteredStatus
  ? ReasonPhrases[Code]
  : IsLiteral<Code> extends true
    ? undefined
    : string | undefined;

/** The code of a reason phrase: exact for a literal in any case, `HttpStatus | undefined` for a `string`. */
export type StatusFromPhrase<Phrase extends string> = Phrase extends unknown
  ? Lowercase<Phrase> extends keyof StatusesByPhrase
    ? StatusesByPhrase[Lowercase<Phrase>]
    : RegisteredStatus | undefined
  : never;

/** Calls `add` for each phrase of a packed string: an item begins with its code, or has the code after the item before. */
function unpack(packed: string, add: (code: number, phrase: string) => void): void {
  let code = 0;
  for (const item of packed.split(separator)) {
    const start = +item.slice(0, 3);
    code = start || code + 1;
    add(code, start ? item.slice(3) : item);
  }
}

const phraseByCode: readonly (string | undefined)[] = /* @__PURE__ */ (() => {
  const phrases: string[] = [];
  unpack(packedPhrases, (code, phrase) => {
    phrases[code] = phrase;
  });
  return phrases;
})();

/** Filled at the first search: who never asks for a code does not wait for it. */
const codeByPhrase = /* @__PURE__ */ new Map<unknown, number>();

function fill(): void {
  // The keys of an object are internalised strings; a Map made of them compares by identity first.
  const codes = Object.create(null) as Record<string, number>;
  const add = (code: number, phrase: string): void => {
    codes[phrase] = codes[phrase.toLowerCase()] = code;
  };
  unpack(packedAliases, add);
  unpack(packedPhrases, add);
  for (const [phrase, code] of Object.entries(codes)) codeByPhrase.set(phrase, code);
}

/** What is not there as it stands: another case, surrounding space, or the first search of all. */
function search(phrase: unknown): number | undefined {
  if (typeof phrase !== 'string') return undefined;
  if (codeByPhrase.size === 0) fill();
  return codeByPhrase.get(phrase) ?? codeByPhrase.get(phrase.trim().toLowerCase());
}

/**
 * The reason phrase that the IANA registry gives for a status code (RFC 9110 §15.1). Never throws.
 *
 * @param code - a status code
 * @returns the phrase, or `undefined` for what is not registered. 418, which is reserved and has none, gives the name
 * by which it is known, "I'm a teapot".
 */
export function reasonPhrase<const Code extends number>(code: Code): ReasonPhrase<Code>;
export function reasonPhrase(code: number): string | undefined {
  // An array has methods, too: only a number may index it.
  return typeof code === 'number' ? phraseByCode[code] : undefined;
}

/**
 * The status code of a reason phrase. Knows former and other names ("Payload Too Large"), and ignores case and
 * surrounding space. Never throws.
 *
 * @param phrase - a reason phrase
 * @returns the code, or `undefined` for a phrase that no registered code has or had
 */
export function statusFromPhrase<const Phrase extends string>(phrase: Phrase): StatusFromPhrase<Phrase>;
export function statusFromPhrase(phrase: string): number | undefined {
  return codeByPhrase.get(phrase) ?? search(phrase);
}
