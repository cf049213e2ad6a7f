import { type Document, isCollection, isMap, isPair, isScalar, type Range } from 'yaml';
import type { Place, Source } from '../diagnostics/place.ts';
import type { Path } from './path.ts';

/** The place of the value at `path` in a document, or of its key; of the nearest parent where there is none. */
export function locate(document: Document.Parsed, source: Source, path: Path, part: 'key' | 'value' = 'value'): Place {
  let node: unknown = document.contents;
  let range: Range | null | undefined = document.contents?.range;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const item: unknown = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
      : node.items[Number(step)];
    if (item === undefined) break;
    const last = depth === path.length - 1;
    if (isPair(item)) {
      node = item.value;
      range = last && part === 'key' ? rangeOf(item.key) : (rangeOf(item.value) ?? rangeOf(item.key));
    } else {
      node = item;
      range = rangeOf(item) ?? range;
    }
  }
  return source.place(range?.[0] ?? 0, range?.[1] ?? 0);
}

function rangeOf(node: unknown): Range | null | undefined {
  return isScalar(node) || isCollection(node) ? node.range : undefined;
}
