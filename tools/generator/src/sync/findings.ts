import type { AuthoredEntry, AuthoredReference } from '../model/authored.ts';
import type { Lifecycle } from '../model/types.ts';
import type { Citation, Registration } from './registration.ts';

/** A difference between the schema and the upstream registry, or an expiry that has passed. */
export type Finding =
  | { readonly kind: 'new'; readonly code: number; readonly registration: Registration }
  | { readonly kind: 'phrase'; readonly code: number; readonly from: string | null; readonly to: string }
  | { readonly kind: 'reference'; readonly code: number; readonly missing: readonly Citation[] }
  | { readonly kind: 'lifecycle'; readonly code: number; readonly from: Lifecycle; readonly to: Lifecycle }
  | { readonly kind: 'withdrawn'; readonly code: number; readonly phrase: string | null }
  | { readonly kind: 'expired'; readonly code: number; readonly expires: string };

/** Compares the entries of the standard registry with what is registered, as of a day (YYYY-MM-DD). By code. */
export function findDifferences(
  entries: readonly AuthoredEntry[],
  registrations: readonly Registration[],
  today: string,
): Finding[] {
  const authored = new Map(entries.map((entry) => [entry.code, entry]));
  const registered = new Map(registrations.map((registration) => [registration.code, registration]));
  const codes = [...new Set([...authored.keys(), ...registered.keys()])].sort((a, b) => a - b);
  return codes.flatMap((code): Finding[] => {
    const [entry, registration] = [authored.get(code), registered.get(code)];
    const expired = expiry(code, registration?.lifecycle ?? entry?.lifecycle, today);
    if (registration === undefined) {
      // What is marked as removed is known to be so.
      const known = entry === undefined || entry.lifecycle?.state === 'removed';
      return known ? [] : [{ kind: 'withdrawn', code, phrase: entry.phrase }, ...expired];
    }
    if (entry === undefined) return [{ kind: 'new', code, registration }, ...expired];
    return [...changes(entry, registration), ...expired];
  });
}

function changes(entry: AuthoredEntry, { code, phrase, lifecycle, citations }: Registration): Finding[] {
  const found: Finding[] = [];
  const from: Lifecycle = entry.lifecycle ?? { state: 'active' };
  const missing = citations.filter((citation) => !entry.references.some((reference) => cites(reference, citation)));
  if (entry.phrase !== phrase) found.push({ kind: 'phrase', code, from: entry.phrase, to: phrase });
  if (missing.length > 0) found.push({ kind: 'reference', code, missing });
  if (!agrees(from, lifecycle)) found.push({ kind: 'lifecycle', code, from, to: lifecycle });
  return found;
}

/** The registry marks little: that an RFC deprecates a code, for one, it does not say. */
function agrees(ours: Lifecycle, theirs: Lifecycle): boolean {
  if (theirs.state === 'temporary') {
    return ours.state === 'temporary' && ours.since === theirs.since && ours.expires === theirs.expires;
  }
  return ours.state === theirs.state || (theirs.state === 'active' && ours.state === 'deprecated');
}

/** Whether a reference is to a cited text. */
function cites({ rfc, section, title = '', url = '' }: AuthoredReference, citation: Citation): boolean {
  if (citation.kind === 'other') return title.includes(citation.name) || url.includes(citation.name);
  return rfc === citation.rfc && (citation.section === undefined || citation.section === section);
}

/** A registration holds through the day on which it expires. */
function expiry(code: number, lifecycle: Lifecycle | undefined, today: string): Finding[] {
  const { state, expires } = lifecycle ?? {};
  return state === 'temporary' && expires !== undefined && expires < today ? [{ kind: 'expired', code, expires }] : [];
}

/** Whether writing settles a finding. What has expired, people have to look after. */
export function isWritable({ kind }: Finding): boolean {
  return kind !== 'expired';
}
