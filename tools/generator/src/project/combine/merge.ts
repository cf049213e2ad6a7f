import type { Shaped } from '../../check/rule.ts';
import type { ParsedFile } from '../../parse/parse.ts';

/** A registry of codes, or one of problem types, with what it lists under that name. */
type Listing<List extends string> = { readonly registry: string } & { readonly [Name in List]: readonly object[] };

/** The project's files and the built-in ones; of two that describe the same registry, one file that holds what both hold. */
export function mergeFiles<List extends string, Data extends Listing<List>>(
  own: readonly Shaped<Data>[],
  builtin: readonly Shaped<Data>[],
  list: List,
  rank: (item: Data[List][number]) => number = () => 0,
): Shaped<Data>[] {
  const builtinById = new Map(builtin.map((file) => [file.data.registry, file]));
  const ours = new Set(own.map(({ data }) => data.registry));
  const merged = (file: Shaped<Data>): Shaped<Data> => {
    const base = builtinById.get(file.data.registry);
    return base === undefined ? file : merge(file, base, list, rank);
  };
  return [...own.map(merged), ...builtin.filter(({ data }) => !ours.has(data.registry))];
}

/** The items of both, the built-in ones first among equals; the place of each is in the file that it stands in. */
function merge<List extends string, Data extends Listing<List>>(
  own: Shaped<Data>,
  builtin: Shaped<Data>,
  list: List,
  rank: (item: Data[List][number]) => number,
): Shaped<Data> {
  const items = [builtin, own]
    .flatMap(({ file, data }) => data[list].map((item, index) => ({ item, file, index })))
    .sort((a, b) => rank(a.item) - rank(b.item));
  const place: ParsedFile['place'] = (path, part) => {
    const [head, at, ...rest] = path;
    const origin = head === list && typeof at === 'number' ? items[at] : undefined;
    return origin === undefined ? own.file.place(path, part) : origin.file.place([list, origin.index, ...rest], part);
  };
  // The registry itself is described as it is built in: the project adds to it.
  return { file: { ...own.file, place }, data: { ...builtin.data, [list]: items.map(({ item }) => item) } };
}
