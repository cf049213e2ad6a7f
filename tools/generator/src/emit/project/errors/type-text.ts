/** One of some types, each of them once. */
export function union(types: readonly string[]): string {
  if (types.includes('unknown')) return 'unknown';
  const distinct = [...new Set(types)].filter((type) => type !== 'never');
  return distinct.length === 0 ? 'never' : distinct.join(' | ');
}

/** All of some types at once. */
export function intersection(types: readonly string[]): string {
  const distinct = [...new Set(types)].filter((type) => type !== 'unknown');
  if (distinct.includes('never')) return 'never';
  if (distinct.length === 0) return 'unknown';
  return distinct.length === 1 ? distinct.join('') : distinct.map(grouped).join(' & ');
}

/** A type as a part of another: in parentheses unless it is one word. */
export function grouped(type: string): string {
  return /^(?:\w+|'[^'\\]*')$/u.test(type) ? type : `(${type})`;
}
