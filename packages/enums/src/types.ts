import type { RegistryId } from './registry-ids.gen.js';

/** The class of a status code (RFC 9110 §15). */
export type StatusClass = 'informational' | 'successful' | 'redirection' | 'client-error' | 'server-error';

/** How binding a requirement is: a key word of BCP 14. */
export type RequirementLevel = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY';

/** What the text that defines a status code says of a header field. */
export interface HeaderRule {
  /** The field's name. */
  readonly name: string;
  /** Whether the field is sent with the status, or in the request that got it or that follows it. */
  readonly direction: 'response' | 'request';
  /** The level that the text gives; `null` where it names the field without one. */
  readonly level: RequirementLevel | null;
  /** When the rule applies; absent where it always does. */
  readonly condition?: string;
  /** Where the rule stands. */
  readonly specification: string;
}

/** Who defines status codes. */
export interface Registry {
  readonly id: RegistryId;
  readonly title: string;
  readonly homepage: string;
}

/** One code in one registry, with everything that is known about it. `null` means that no text says. */
export interface Entry {
  /** The entry's identity: registry and code, such as `nginx/499`. */
  readonly id: string;
  readonly registry: RegistryId;
  readonly code: number;
  /** The constant's name, unique in the registry; `null` for a code without a constant (306). */
  readonly key: string | null;
  /** The reason phrase, or the name that the vendor itself uses. */
  readonly phrase: string | null;
  /** Former and other names, and where each comes from. */
  readonly aliases: readonly Alias[];
  /** `null` outside 100–599. */
  readonly class: StatusClass | null;
  /** What the code means, in one line. */
  readonly summary: string;
  readonly description: string;
  /** The texts that define the code, most authoritative first. */
  readonly references: readonly Reference[];
  readonly lifecycle: Lifecycle;
  /** Where the number is met: as a status on the wire, only in logs, or in the content of a response. */
  readonly appearsIn: readonly ('response' | 'log' | 'content')[];
  /** Whether a response has content. */
  readonly content: 'forbidden' | 'allowed' | 'expected' | null;
  /** Whether it is a null body status of the Fetch standard. */
  readonly nullBody: boolean | null;
  /** Whether a response may be stored without explicit freshness, only with it, or never. */
  readonly cacheable: 'heuristic' | 'never' | 'explicit' | null;
  /** What becomes of the request method when the redirection is followed. */
  readonly redirect: { readonly method: 'preserved' | 'may-change' | 'becomes-get' } | null;
  readonly headers: readonly EntryHeaderRule[];
  /** What the text says of repeating the request. */
  readonly retry: string | null;
}

/** A former or other name of a code. */
export interface Alias {
  readonly phrase: string;
  readonly origin: string;
  /** The deprecated constant that the name also is. */
  readonly constant?: string;
}

/** A text that defines a code. */
export interface Reference {
  readonly title: string;
  readonly url: string;
  readonly rfc?: number;
  readonly section?: string;
  /** Whether the text was opened and says so. */
  readonly verified: boolean;
}

/** How far a code is in its life. Dates are `YYYY-MM-DD`. */
export interface Lifecycle {
  readonly state: 'active' | 'temporary' | 'deprecated' | 'obsoleted' | 'unused' | 'removed';
  readonly since?: string;
  readonly expires?: string;
  readonly note?: string;
}

/** A header rule of an entry, with its whole reference. */
export interface EntryHeaderRule extends Omit<HeaderRule, 'specification'> {
  readonly reference: Reference;
}
