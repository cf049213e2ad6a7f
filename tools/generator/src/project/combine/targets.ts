import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { nearest } from '../../check/suggest.ts';
import type { Names } from '../../model/authored.ts';

/** Names as a list, whether one was written or several. */
export function asList(names: Names | undefined): readonly string[] {
  if (names === undefined) return [];
  return typeof names === 'string' ? [names] : names;
}

/** What is to be extended or replaced is none of what there is. */
export function unknownTarget(
  place: Place,
  found: string,
  { what, among }: { readonly what: string; readonly among: readonly string[] },
): Diagnostic {
  const near = nearest(found, among);
  const some = among.length > 8 ? `${among.slice(0, 8).join(', ')} …` : among.join(', ');
  return {
    code: 'unknown-target',
    message: `there is no ${what} "${found}" to extend or to replace`,
    place,
    expected: among.length === 0 ? `nothing: there is no such ${what}` : `one of: ${some}`,
    found: `"${found}"`,
    help: near === undefined ? 'name one that there is, or remove the line' : `did you mean "${near}"?`,
  };
}
