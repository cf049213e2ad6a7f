import type { Alias, Entry, HeaderField, HeaderRule, Lifecycle, ProblemType } from './types.ts';

/** A registry file as authored, after its shape was checked against schema/registry.schema.json. */
export interface AuthoredRegistry {
  readonly registry: string;
  readonly kind: 'standard' | 'vendor';
  readonly title: string;
  readonly homepage: string;
  readonly entries: readonly AuthoredEntry[];
  readonly extends?: string;
  readonly replaces?: Names;
}

/** One name, or several. */
export type Names = string | readonly string[];

/** An entry as authored: what follows from other fields is left out, and so may be what is the default. */
export interface AuthoredEntry
  extends
    Pick<Entry, 'code' | 'key' | 'phrase' | 'summary' | 'description' | 'appearsIn'>,
    Partial<Pick<Entry, 'content' | 'nullBody' | 'cacheable' | 'redirect' | 'retry'>> {
  readonly aliases?: readonly Alias[];
  readonly references: readonly AuthoredReference[];
  readonly lifecycle?: Lifecycle;
  readonly headers?: readonly AuthoredHeaderRule[];
  readonly extends?: string;
  readonly replaces?: Names;
}

/** An RFC by its number, or another text by title and URL. */
export interface AuthoredReference {
  readonly title?: string;
  readonly url?: string;
  readonly rfc?: number;
  readonly section?: string;
  readonly verified: boolean;
}

type AuthoredHeaderRule = Omit<HeaderRule, 'reference'> & {
  readonly reference: AuthoredReference;
};

/** The table of header fields as authored. */
export interface AuthoredFields {
  readonly fields: readonly (Omit<HeaderField, 'references'> & {
    readonly references: readonly AuthoredReference[];
  })[];
}

/** A registry of problem types as authored. */
export interface AuthoredProblems {
  readonly registry: string;
  readonly title: string;
  readonly homepage: string;
  readonly problems: readonly AuthoredProblem[];
  readonly extends?: string;
  readonly replaces?: Names;
}

export type AuthoredProblem = Omit<ProblemType, 'registry' | 'references' | 'status'> & {
  readonly references: readonly AuthoredReference[];
  /** A code, or the key of an entry. */
  readonly status: number | string | null;
  readonly extends?: string;
  readonly replaces?: string;
};
