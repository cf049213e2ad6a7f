import { type NamedEntry, namedEntries, standardRegistry } from './names.ts';
import type { Entry, HeaderField, HeaderRule, Model } from './types.ts';

/** How strongly a status asks for a field: an option that has to be given, one that has to be declined, or a free one. */
type Asked = 'required' | 'declinable' | 'optional';

/** A header field that an answer with a status can carry. */
export interface StatusField {
  readonly field: HeaderField;
  readonly asked: Asked;
  /** Whether the text names it without a condition. */
  readonly always: boolean;
  /** What the text says of it, the strongest first. */
  readonly rules: readonly HeaderRule[];
}

const strength: readonly HeaderRule['level'][] = ['MUST', 'SHOULD', 'MAY', null];

/** The error statuses of the standard registry that have a constant. */
export function errorEntries(model: Model): NamedEntry[] {
  return namedEntries(model, standardRegistry(model).id).filter(
    ({ class: statusClass }) => statusClass === 'client-error' || statusClass === 'server-error',
  );
}

/**
 * The fields that an answer with a status can carry, by what the texts say of its responses. A field that only this
 * connection needs under a condition is none: whoever writes the answer knows the connection.
 */
export function statusFields(model: Model, entry: Entry): StatusField[] {
  return model.fields.flatMap((field) => {
    const rules = entry.headers
      .filter(
        ({ name, direction, level }) => name === field.name && direction === 'response' && strength.includes(level),
      )
      .sort((a, b) => strength.indexOf(a.level) - strength.indexOf(b.level));
    const always = rules.filter(({ condition }) => condition === undefined);
    if (rules.length === 0 || (field.hopByHop && always.length === 0)) return [];
    const level = always[0]?.level;
    const asked = level === 'MUST' ? 'required' : level === 'SHOULD' ? 'declinable' : 'optional';
    return [{ field, asked, always: always.length > 0, rules }];
  });
}
