import { camelCase, kebabCase } from './case.ts';
import { freeIdentifier } from './identifiers.ts';
import { type NamedEntry, namedEntries, standardRegistry } from './names.ts';
import { type StatusField, statusFields } from './status-fields.ts';
import type { Model } from './types.ts';

/** What a helper takes that answers with a status of success or redirection. */
export interface Responder {
  /** `created` */
  readonly name: string;
  readonly entry: NamedEntry;
  /** The fields that the status always names: arguments that can be declined, if the text allows it, but not forgotten. */
  readonly fields: readonly StatusField[];
  readonly content: 'none' | 'optional' | 'expected';
}

/**
 * The helpers of the standard registry. None for a status that an answer alone cannot satisfy: one that has to repeat
 * fields of another answer (206, 226), or that stands only inside other content (208).
 */
export function responders(model: Model): Responder[] {
  return namedEntries(model, standardRegistry(model).id)
    .filter((entry) => isFinal(entry) && isActive(entry) && !repeatsFields(entry))
    .map((entry) => ({
      name: freeIdentifier(camelCase(kebabCase(entry.key))),
      entry,
      fields: statusFields(model, entry).filter(({ always, rules }) => always && rules[0]?.level !== 'MAY'),
      content: contentOf(entry),
    }));
}

function isFinal({ class: statusClass }: NamedEntry): boolean {
  return statusClass === 'successful' || statusClass === 'redirection';
}

function isActive({ lifecycle, appearsIn }: NamedEntry): boolean {
  return lifecycle.state === 'active' && appearsIn.includes('response');
}

function repeatsFields({ content, headers }: NamedEntry): boolean {
  return (
    content !== 'forbidden' &&
    headers.some(({ direction, level, condition }) => {
      return direction === 'response' && level === 'MUST' && condition !== undefined;
    })
  );
}

function contentOf({ content, class: statusClass }: NamedEntry): Responder['content'] {
  if (content === 'forbidden') return 'none';
  return content === 'expected' && statusClass === 'successful' ? 'expected' : 'optional';
}
