import { responseFieldsByStatus } from '../response-fields.gen.js';

/**
 * The header fields that an answer of success or redirection always names, made of the arguments of a responder.
 *
 * @param status - a 2xx or 3xx
 * @param values - in the order of the arguments; `null` for a field that the answer goes without
 * @throws TypeError when one is missing, or cannot be made a legal field value
 */
export function responseFields(status: number, values: readonly unknown[]): [name: string, value: string][] {
  return (responseFieldsByStatus[status] ?? []).flatMap(([name, build, declinable], index) => {
    const value = values[index];
    if (value === null && declinable) return [];
    const text = build(value as never);
    if (text === undefined) {
      throw new TypeError(
        `A ${status} names ${name}, and ${describe(value)} makes none${declinable ? '; null declines it' : ''}`,
      );
    }
    return [[name, text]];
  });
}

function describe(value: unknown): string {
  return typeof value === 'string'
    ? JSON.stringify(value)
    : value === undefined
      ? 'nothing'
      : `a value of type ${typeof value}`;
}
