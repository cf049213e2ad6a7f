/** How much a release changes for those who use it (semantic versioning). */
export type Bump = 'major' | 'minor' | 'patch';

/** What a change is about: a registry, a code in one, a header field of the table, or a problem type. */
export interface Subject {
  readonly kind: 'registry' | 'code' | 'field' | 'problem';
  readonly id: string;
  /** Whether it is the standard registry, or a code in it. */
  readonly registered: boolean;
}

/** One difference between two models: what it is about, which part of that, and what stood there before and after. */
export interface Change {
  readonly kind: ChangeKind;
  readonly subject: Subject;
  /** Which part: a field of the model, or what a name is the name of. */
  readonly facet: string;
  /** What stood there: `null` where nothing did. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What a change means to users. Each kind has its bump in the contract; kinds that differ in nothing but that are told
 * apart here, so that no bump depends on anything but the kind.
 */
export type ChangeKind =
  | 'registry-added'
  | 'registry-removed'
  | 'registry-standing'
  | 'code-added'
  | 'code-removed'
  | 'code-withdrawn'
  | 'constant-added'
  | 'constant-renamed'
  | 'constant-removed'
  | 'constant-moved'
  | 'name-added'
  | 'name-removed'
  | 'arguments-relaxed'
  | 'arguments-broken'
  | 'phrase-replaced'
  | 'phrase-lost'
  | 'alias-added'
  | 'alias-removed'
  | 'deprecated'
  | 'semantics'
  | 'field-added'
  | 'field-removed'
  | 'field-renamed'
  | 'problem-added'
  | 'problem-removed'
  | 'problem-withdrawn'
  | 'member-removed'
  | 'member-required'
  | 'text';
