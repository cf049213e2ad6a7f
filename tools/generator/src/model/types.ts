/**
 * The model: what every emitter reads, and what `registry.json` holds. `null` means "not stated" throughout.
 * Field by field it is explained in schema/README.md.
 */
export interface Model {
  /** The standard registry first, then the vendors' by id. */
  readonly registries: readonly Registry[];
  /** By registry, then by code. */
  readonly entries: readonly Entry[];
  /** The header fields that status rules name, by name. */
  readonly fields: readonly HeaderField[];
  /** By registry, then in the order of the file, which is the registry's. */
  readonly problemTypes: readonly ProblemType[];
}

export interface Registry {
  readonly id: string;
  readonly title: string;
  readonly homepage: string;
  /** Whether its codes are the members of `HttpStatus`. Exactly one registry is the standard one. */
  readonly standard: boolean;
}

export interface Entry {
  readonly id: string;
  readonly registry: string;
  readonly code: number;
  /** The constant's name; `null` for a code that gets no constant. */
  readonly key: string | null;
  readonly phrase: string | null;
  readonly aliases: readonly Alias[];
  readonly class: StatusClass | null;
  readonly summary: string;
  readonly description: string;
  readonly references: readonly Reference[];
  readonly lifecycle: Lifecycle;
  readonly appearsIn: readonly Appearance[];
  readonly content: 'forbidden' | 'allowed' | 'expected' | null;
  readonly nullBody: boolean | null;
  readonly cacheable: 'heuristic' | 'never' | 'explicit' | null;
  readonly redirect: Redirect | null;
  readonly headers: readonly HeaderRule[];
  readonly retry: string | null;
}

/** RFC 9110 §15. */
export type StatusClass = 'informational' | 'successful' | 'redirection' | 'client-error' | 'server-error';

export type Appearance = 'response' | 'log' | 'content';

export interface Alias {
  readonly phrase: string;
  readonly origin: string;
  /** The deprecated constant that this name also becomes. */
  readonly constant?: string;
}

export interface Reference {
  readonly title: string;
  readonly url: string;
  readonly rfc?: number;
  readonly section?: string;
  /** Whether the text was opened and says so. */
  readonly verified: boolean;
}

export interface Lifecycle {
  readonly state: 'active' | 'temporary' | 'deprecated' | 'obsoleted' | 'unused' | 'removed';
  readonly since?: string;
  readonly expires?: string;
  readonly note?: string;
}

export interface Redirect {
  readonly method: 'preserved' | 'may-change' | 'becomes-get';
}

export interface HeaderRule {
  readonly name: string;
  readonly direction: 'response' | 'request';
  readonly level: 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY' | null;
  /** When the rule applies; absent where it always does. */
  readonly condition?: string;
  readonly reference: Reference;
}

/** A header field that a status rule names. */
export interface HeaderField {
  readonly name: string;
  /** What an option that holds the field's value is called. */
  readonly option: string;
  readonly grammar: string;
  /** Whether the field is consumed by the next hop (RFC 9110 §7.6.1). */
  readonly hopByHop: boolean;
  /** Whether the value is a comma-separated list (RFC 9110 §5.6.1). */
  readonly list: boolean;
  readonly summary: string;
  readonly references: readonly Reference[];
}

/** A problem type (RFC 9457, Section 4): what a problem details object says with its `type`. */
export interface ProblemType {
  readonly registry: string;
  /** The URI that identifies it. */
  readonly type: string;
  /** The constant's name, unique in its registry. */
  readonly key: string;
  readonly title: string;
  /** The status code that is recommended with it; `null` where there is none. */
  readonly status: number | null;
  readonly summary: string;
  readonly description: string;
  readonly extensions: readonly ProblemExtension[];
  readonly lifecycle: ProblemLifecycle;
  readonly references: readonly Reference[];
}

/** A member that a problem type adds to problem details. */
export interface ProblemExtension {
  readonly name: string;
  /** The JSON Schema of its value. */
  readonly schema: { readonly [keyword: string]: JsonValue };
  readonly required: boolean;
  readonly summary: string;
}

export interface ProblemLifecycle extends Omit<Lifecycle, 'state'> {
  readonly state: 'active' | 'temporary' | 'requested';
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };
