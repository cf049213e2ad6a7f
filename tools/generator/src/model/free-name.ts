/** A name that nothing has yet: the one that is wanted, or with underscores after it. It is taken from then on. */
export function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  while (taken.has(name)) name += '_';
  taken.add(name);
  return name;
}
