/** What the model says in one word, in the words of a reader. */
import type { Entry, Lifecycle, ProblemLifecycle, Reference } from '../../../model/types.ts';
import { displayPhrase } from '../../../model/names.ts';
import { markdownLink, markdownText } from '../../../print/markdown.ts';
import { referenceLabel } from '../../../model/reference.ts';

/** `404 Not Found` */
export function statusLabel(entry: Entry): string {
  const phrase = displayPhrase(entry);
  return phrase === null ? String(entry.code) : `${entry.code} ${phrase}`;
}

/** What is said of anything but what is simply there: nothing of that. */
export function lifecycleItems({ state, since, expires, note }: Lifecycle | ProblemLifecycle): string[] {
  if (state === 'active') return note === undefined ? [] : [`**Lifecycle**: ${markdownText(note)}`];
  const from = since === undefined ? '' : ` since ${markdownText(since)}`;
  const until = expires === undefined ? '' : ` until ${markdownText(expires)}`;
  const why = note === undefined ? '' : ` ${markdownText(note)}`;
  return [`**Lifecycle**: ${states[state]}${from}${until}.${why}`];
}

const states: Readonly<Record<Exclude<Lifecycle['state'] | ProblemLifecycle['state'], 'active'>, string>> = {
  deprecated: 'deprecated',
  obsoleted: 'obsoleted',
  removed: 'removed',
  requested: 'requested, not registered yet',
  temporary: 'temporary',
  unused: 'unused',
};

/** A list of references, each with whether somebody has read it. */
export function referenceItems(references: readonly Reference[]): string[] {
  return references.map(
    (reference) => `${referenceLink(reference)} (${reference.verified ? 'verified' : 'not verified'})`,
  );
}

export function referenceLink(reference: Reference): string {
  return markdownLink(referenceLabel(reference), reference.url);
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Blocks of Markdown, those left out that are empty. */
export function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
