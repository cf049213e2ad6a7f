/** A number with what it counts: `1 entry`, `2 entries`. */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
