import { unfilledMark } from '../check/unfilled.ts';
import { classOf } from '../model/class.ts';
import { constantName } from '../model/constant-name.ts';
import type { JsonValue } from '../model/types.ts';
import { citedReference } from './cited-reference.ts';
import type { Citation, Registration } from './registration.ts';

/** What a scaffold has to know beside the registration. */
export interface ScaffoldContext {
  /** The names that constants of the registry have already. */
  readonly taken: ReadonlySet<string>;
  readonly registry: { readonly title: string; readonly homepage: string };
}

/**
 * A new entry, field by field: what the registry says, what follows from that, and a mark in every field that someone has
 * to fill in from the text.
 */
export function scaffold(
  { code, phrase, lifecycle, citations }: Registration,
  { taken, registry }: ScaffoldContext,
): Readonly<Record<string, JsonValue>> {
  const name = constantName(phrase);
  const free = name === undefined || taken.has(name) ? unfilledMark : name;
  // Where the registry cites nothing, it is itself the text to look into.
  const cited: readonly Citation[] = citations.length > 0 ? citations : [{ kind: 'other', name: registry.title }];
  return {
    code,
    key: lifecycle.state === 'unused' ? null : free,
    phrase,
    aliases: [],
    summary: unfilledMark,
    description: unfilledMark,
    references: cited.map((citation) => ({ ...citedReference(citation, registry) })),
    lifecycle: { ...lifecycle },
    appearsIn: ['response'],
    content: unfilledMark,
    nullBody: unfilledMark,
    cacheable: unfilledMark,
    redirect: classOf(code) === 'redirection' ? unfilledMark : null,
    headers: unfilledMark,
    retry: unfilledMark,
  };
}
