import type { Lifecycle } from '../model/types.ts';

/** One registered code, as a line of the upstream registry has it. */
export interface Registration {
  readonly code: number;
  readonly phrase: string;
  readonly lifecycle: Lifecycle;
  readonly citations: readonly Citation[];
}

/** A text that the registry cites: an RFC, or something else by the name that stands in the brackets. */
export type Citation =
  | { readonly kind: 'rfc'; readonly rfc: number; readonly section?: string }
  | { readonly kind: 'other'; readonly name: string };

/** What a description says: the phrase, and the remark that may follow it. `undefined` where the remark is none we know. */
export function readDescription(text: string): Pick<Registration, 'phrase' | 'lifecycle'> | undefined {
  if (text === '(Unused)') return { phrase: text, lifecycle: { state: 'unused' } };
  const [, temporary, since, expires] =
    /^(.+) \(TEMPORARY - registered ([\d-]{10})(?:, extension registered [\d-]{10})*, expires ([\d-]{10})\)$/u.exec(
      text,
    ) ?? [];
  if (temporary !== undefined && since !== undefined && expires !== undefined) {
    return { phrase: temporary, lifecycle: { state: 'temporary', since, expires } };
  }
  const [, obsoleted] = /^(.+) \(OBSOLETED\)$/u.exec(text) ?? [];
  if (obsoleted !== undefined) return { phrase: obsoleted, lifecycle: { state: 'obsoleted' } };
  const [, deprecated] = /^(.+) \(DEPRECATED\)$/u.exec(text) ?? [];
  if (deprecated !== undefined) return { phrase: deprecated, lifecycle: { state: 'deprecated' } };
  // A remark in capitals is no part of a phrase, whatever it will be.
  return text === '' || /\([A-Z]{4,}/u.test(text) ? undefined : { phrase: text, lifecycle: { state: 'active' } };
}

/** The texts in brackets, such as `[RFC9110, Section 15.5.5]`; `undefined` for anything else. */
export function readCitations(text: string): Citation[] | undefined {
  if (!/^(?:\[[^[\]]+\]\s*)*$/u.test(text)) return undefined;
  return [...text.matchAll(/\[([^[\]]+)\]/gu)].map(([, name = '']) => {
    const [, rfc, section] = /^RFC ?(\d+)(?:, (?:Section|Appendix) ([\dA-Z.]*[\dA-Z]))?$/u.exec(name) ?? [];
    if (rfc === undefined) return { kind: 'other', name };
    return { kind: 'rfc', rfc: Number(rfc), ...(section === undefined ? {} : { section }) };
  });
}
