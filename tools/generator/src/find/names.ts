import { displayPhrase } from '../model/names.ts';
import type { Entry, ProblemType } from '../model/types.ts';

/** What all spellings of a name have in common: case, apostrophes and what joins its words do not matter. */
export function sameName(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();
  return words === '' ? text.trim() : words;
}

/** The names of a code in words: as people write them first, then as code does. */
export function wordsOf({ key, phrase, aliases }: Entry): string[] {
  const phrases = aliases.map((alias) => alias.phrase);
  const constants = aliases.map(({ constant }) => constant);
  return [phrase, ...phrases, key, ...constants].filter((name) => typeof name === 'string');
}

/** Everything by which an entry is found in its registry: the code, its names, and both as a status line has them. */
export function namesOfEntry(entry: Entry): string[] {
  const words = wordsOf(entry);
  return [String(entry.code), ...words, ...words.map((name) => `${entry.code} ${name}`)];
}

/** Everything by which a problem type is found in its registry. */
export function namesOfProblem(problem: ProblemType): string[] {
  const { type, key, title } = problem;
  return [type, key, title, lastSegment(type)];
}

/** `https://acme.example/problems/out-of-credit` → `out-of-credit`; a fragment counts as a segment. */
function lastSegment(uri: string): string {
  const segments = uri.split(/[/#:]/u).filter((segment) => segment !== '');
  return segments.at(-1) ?? uri;
}

/** How a problem type is called where one of several registries is meant, as entries are by their `id`. */
export function problemId({ registry, key }: ProblemType): string {
  return `${registry}/${key}`;
}

/** `iana/404 Not Found`: an entry in a sentence. */
export function entryName(entry: Entry): string {
  const phrase = displayPhrase(entry) ?? entry.aliases[0]?.phrase ?? entry.key;
  return phrase === null ? entry.id : `${entry.id} ${phrase}`;
}
