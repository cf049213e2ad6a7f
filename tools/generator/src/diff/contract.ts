import type { Bump, Change, ChangeKind } from './change.ts';

/** The folders of the packages that the emitters write to. */
export type PackageFolder = 'enums' | 'json-schema';

/** What the contract says of one kind of change. */
export interface Clause {
  readonly bump: Bump;
  /** The packages that such a change touches, and how much. Packages that depend on one of them follow by themselves. */
  readonly packages: { readonly [Folder in PackageFolder]?: Bump };
  /** A test holds VERSIONING.md against it. */
  readonly meaning: string;
}

const clause = (bump: Bump, meaning: string, packages: Clause['packages']): Clause => ({ bump, meaning, packages });

/** VERSIONING.md as a table: the only place that says which change is how big, and for whom. */
export const contract: Readonly<Record<ChangeKind, Clause>> = {
  'registry-added': clause('minor', 'a registry is added', { enums: 'minor', 'json-schema': 'minor' }),
  'registry-removed': clause('major', 'a registry is removed', { enums: 'major', 'json-schema': 'major' }),
  'registry-standing': clause('major', 'another registry becomes the standard one', {
    enums: 'major',
    'json-schema': 'major',
  }),
  'code-added': clause('minor', 'a code is added', { enums: 'minor', 'json-schema': 'minor' }),
  'code-removed': clause('major', 'a code is removed', { enums: 'major', 'json-schema': 'major' }),
  'code-withdrawn': clause('minor', 'a code is removed that the last release marked as temporary', {
    enums: 'minor',
    'json-schema': 'minor',
  }),
  'constant-added': clause('minor', 'a constant is added', { enums: 'minor', 'json-schema': 'patch' }),
  'constant-renamed': clause('minor', 'a constant is renamed, and the old name stays as a deprecated constant', {
    enums: 'minor',
    'json-schema': 'patch',
  }),
  'constant-removed': clause('major', 'a constant is removed, or renamed and the old name does not stay', {
    enums: 'major',
    'json-schema': 'patch',
  }),
  'constant-moved': clause('major', "a constant's value changes", { enums: 'major', 'json-schema': 'patch' }),
  'schema-added': clause('minor', 'a name is added that schemas and components are called by', {
    'json-schema': 'minor',
  }),
  'schema-removed': clause('major', 'a name goes, or changes, that schemas and components are called by', {
    'json-schema': 'major',
  }),
  'phrase-replaced': clause('minor', 'a phrase is added, or changes and the old one stays as an alias', {
    enums: 'minor',
    'json-schema': 'minor',
  }),
  'phrase-lost': clause('major', 'a phrase goes, or changes, and the old one does not stay as an alias', {
    enums: 'major',
    'json-schema': 'major',
  }),
  'alias-added': clause('minor', 'an alias is added', { enums: 'minor', 'json-schema': 'patch' }),
  'alias-removed': clause('major', 'an alias is removed', { enums: 'major', 'json-schema': 'patch' }),
  deprecated: clause('minor', 'a code is deprecated', { enums: 'minor', 'json-schema': 'minor' }),
  semantics: clause('minor', 'semantics are corrected', { enums: 'minor', 'json-schema': 'minor' }),
  'field-added': clause('minor', 'a header field is added to the table', { 'json-schema': 'minor' }),
  'field-removed': clause('major', 'a header field is removed from the table', { 'json-schema': 'major' }),
  'field-renamed': clause('major', "a header field's option is renamed", {}),
  'problem-added': clause('minor', 'a problem type is added', { 'json-schema': 'minor' }),
  'problem-removed': clause('major', 'a problem type is removed', { 'json-schema': 'major' }),
  'problem-withdrawn': clause(
    'minor',
    'a problem type is removed that the last release marked as temporary or requested',
    { 'json-schema': 'minor' },
  ),
  'member-removed': clause('major', 'an extension member of a problem type is removed', { 'json-schema': 'major' }),
  text: clause('patch', 'a text is reworded', { enums: 'patch', 'json-schema': 'patch' }),
};

/** The bump of one change. */
export function bumpOf({ kind }: Change): Bump {
  return contract[kind].bump;
}

/**
 * The packages that a change touches. Where a vendor's code is concerned, schemas know its number and nothing else;
 * constants know nothing of the field table and of problem types.
 */
export function touchedBy({ kind, subject }: Change): Clause['packages'] {
  const { packages } = contract[kind];
  const { enums, 'json-schema': jsonSchema } = packages;
  switch (subject.kind) {
    case 'registry':
      return packages;
    case 'code':
      return subject.registered || aboutNumbers.has(kind) || enums === undefined ? packages : { enums };
    case 'field':
    case 'problem':
      return jsonSchema === undefined ? {} : { 'json-schema': jsonSchema };
  }
}

const aboutNumbers: ReadonlySet<ChangeKind> = new Set(['code-added', 'code-removed', 'code-withdrawn']);

const ranks: Readonly<Record<Bump, number>> = { patch: 1, minor: 2, major: 3 };

/** The greatest of several bumps; `undefined` of none. */
export function greatest(bumps: Iterable<Bump>): Bump | undefined {
  let found: Bump | undefined;
  for (const bump of bumps) if (!covers(found, bump)) found = bump;
  return found;
}

/** Whether a promised bump is at least the needed one. */
export function covers(promised: Bump | undefined, needed: Bump): boolean {
  return promised !== undefined && ranks[promised] >= ranks[needed];
}
