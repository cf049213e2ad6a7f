import { allNear } from '../check/suggest.ts';
import type { Entry, Model } from '../model/types.ts';
import { codeIn, find } from './find.ts';
import { entryName, problemId, sameName, wordsOf } from './names.ts';

/** Something that there is, by an id that finds it, and the name by which it is like what was asked for. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
}

const most = 5;

/** What other registries have by a name that one has not. */
export function elsewhere(model: Model, query: string): Suggestion[] {
  const { entries, problemTypes } = find(model, query);
  return [...entries.map(suggestion), ...problemTypes.map((type) => ({ id: problemId(type), name: type.title }))];
}

/** What may have been meant by a question that finds nothing (in a registry, if one was given). */
export function suggest(model: Model, query: string, registry?: string): Suggestion[] {
  const inRegistry = <T extends { readonly registry: string }>(items: readonly T[]): readonly T[] =>
    registry === undefined ? items : items.filter((item) => item.registry === registry);
  const entries = inRegistry(model.entries);
  const code = codeIn(query);
  if (code !== undefined) return neighbours(entries, code);
  return similar(sameName(query), [
    ...entries.flatMap((entry) => wordsOf(entry).map((name) => ({ id: entry.id, name }))),
    ...inRegistry(model.problemTypes).flatMap((type) =>
      [type.title, type.key].map((name) => ({ id: problemId(type), name })),
    ),
  ]);
}

function suggestion(entry: Entry): Suggestion {
  return { id: entry.id, name: entryName(entry).slice(entry.id.length + 1) };
}

/** The entries of the nearest code below, and of the nearest above. */
function neighbours(entries: readonly Entry[], code: number): Suggestion[] {
  let [below, above] = [-Infinity, Infinity];
  for (const { code: other } of entries) {
    if (other < code) below = Math.max(below, other);
    if (other > code) above = Math.min(above, other);
  }
  return [below, above].flatMap((other) => entries.filter((entry) => entry.code === other).map(suggestion));
}

/** The names that have what was asked for among their words, then those that are nearly it; one for each id. */
function similar(asked: string, names: readonly Suggestion[]): Suggestion[] {
  const spelled = new Map<string, Suggestion[]>();
  for (const each of names) {
    const same = spelled.get(sameName(each.name));
    if (same === undefined) spelled.set(sameName(each.name), [each]);
    else same.push(each);
  }
  const all = [...spelled.keys()];
  const containing = all.filter((name) => ` ${name} `.includes(` ${asked} `));
  const byId = new Map<string, Suggestion>();
  for (const name of [...containing, ...allNear(asked, all)]) {
    for (const each of spelled.get(name) ?? []) if (!byId.has(each.id)) byId.set(each.id, each);
  }
  return [...byId.values()].slice(0, most);
}
