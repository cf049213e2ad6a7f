import { classOf } from '../model/class.ts';
import type { Bump, Change, ChangeKind, Subject } from './change.ts';

/** The folders of the packages that the emitters write to. */
export type PackageFolder = 'enums' | 'json-schema' | 'problem' | Adapter;

type Adapter = 'express' | 'hono' | 'next';

/** What the contract says of one kind of change. */
export interface Clause {
  readonly bump: Bump;
  /** The packages that such a change touches, and how much. Packages that depend on one of them follow by themselves. */
  readonly packages: { readonly [Folder in PackageFolder]?: Bump };
  /** A test holds VERSIONING.md against it. */
  readonly meaning: string;
}

/** Each adapter exports all of @codes/problem, too: what happens to that happens to them, responders included. */
type Touched = { readonly [Folder in Exclude<PackageFolder, Adapter>]?: Bump };

const clause = (bump: Bump, meaning: string, packages: Touched): Clause => {
  const { problem } = packages;
  const followers = problem === undefined ? {} : { express: problem, hono: problem, next: problem };
  return { bump, meaning, packages: { ...packages, ...followers } };
};

const everywhere = (bump: Bump): Touched => ({ enums: bump, 'json-schema': bump, problem: bump });

/** VERSIONING.md as a table: the only place that says which change is how big, and for whom. */
export const contract: Readonly<Record<ChangeKind, Clause>> = {
  'registry-added': clause('minor', 'a registry is added', everywhere('minor')),
  'registry-removed': clause('major', 'a registry is removed', everywhere('major')),
  'registry-standing': clause('major', 'another registry becomes the standard one', everywhere('major')),
  'code-added': clause('minor', 'a code is added', everywhere('minor')),
  'code-removed': clause('major', 'a code is removed', everywhere('major')),
  'code-withdrawn': clause('minor', 'a code is removed that the last release marked as temporary', everywhere('minor')),
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
  'name-added': clause('minor', 'a key is added that schemas, error classes and responders are named after', {
    'json-schema': 'minor',
    problem: 'minor',
  }),
  'name-removed': clause(
    'major',
    'a key goes, or changes, that schemas, error classes and responders are named after',
    {
      'json-schema': 'major',
      problem: 'major',
    },
  ),
  'arguments-relaxed': clause(
    'minor',
    'an error class or a responder takes more or asks for less, or a code gets one',
    {
      problem: 'minor',
    },
  ),
  'arguments-broken': clause('major', 'an error class or a responder takes less or asks for more, or a code loses it', {
    problem: 'major',
  }),
  'phrase-replaced': clause(
    'minor',
    'a phrase is added, or changes and the old one stays as an alias',
    everywhere('minor'),
  ),
  'phrase-lost': clause('major', 'a phrase goes, or changes, and the old one does not stay as an alias', {
    enums: 'major',
    'json-schema': 'major',
    problem: 'minor',
  }),
  'alias-added': clause('minor', 'an alias is added', { enums: 'minor', 'json-schema': 'patch' }),
  'alias-removed': clause('major', 'an alias is removed', { enums: 'major', 'json-schema': 'patch' }),
  deprecated: clause('minor', 'a code is deprecated', everywhere('minor')),
  semantics: clause('minor', 'semantics are corrected', everywhere('minor')),
  'field-added': clause('minor', 'a header field is added to the table', { 'json-schema': 'minor', problem: 'minor' }),
  'field-removed': clause('major', 'a header field is removed from the table', {
    'json-schema': 'major',
    problem: 'major',
  }),
  'field-renamed': clause('major', "a header field's option is renamed", { problem: 'major' }),
  'problem-added': clause('minor', 'a problem type is added', { 'json-schema': 'minor' }),
  'problem-removed': clause('major', 'a problem type is removed', { 'json-schema': 'major' }),
  'problem-withdrawn': clause(
    'minor',
    'a problem type is removed that the last release marked as temporary or requested',
    { 'json-schema': 'minor' },
  ),
  'member-removed': clause('major', 'an extension member of a problem type is removed', { 'json-schema': 'major' }),
  'member-required': clause('major', 'a problem type asks for an extension member that it did not ask for', {
    'json-schema': 'major',
  }),
  text: clause('patch', 'a text is reworded', everywhere('patch')),
};

/** The bump of one change. */
export function bumpOf({ kind }: Change): Bump {
  return contract[kind].bump;
}

/** The packages that a change touches: not every package knows of everything that the schema describes. */
export function touchedBy({ kind, subject }: Change): Clause['packages'] {
  const { enums, 'json-schema': jsonSchema, ...errors } = contract[kind].packages;
  const constants = enums === undefined ? {} : { enums };
  const schemas = jsonSchema === undefined ? {} : { 'json-schema': jsonSchema };
  switch (subject.kind) {
    case 'registry':
      return { ...constants, ...schemas, ...(subject.registered ? errors : {}) };
    case 'code':
      // Of a vendor's code, schemas know its number and nothing else.
      if (!subject.registered) return { ...constants, ...(aboutNumbers.has(kind) ? schemas : {}) };
      // Informational codes have neither an error class nor a responder: they are no answers.
      return { ...constants, ...schemas, ...(isFinal(subject) ? errors : {}) };
    case 'field':
      return { ...schemas, ...errors };
    case 'problem':
      return schemas;
  }
}

const aboutNumbers: ReadonlySet<ChangeKind> = new Set(['code-added', 'code-removed', 'code-withdrawn']);

/** Whether a code, `iana/404`, ends an exchange. */
function isFinal({ id }: Subject): boolean {
  const statusClass = classOf(Number(id.slice(id.lastIndexOf('/') + 1)));
  return statusClass !== null && statusClass !== 'informational';
}

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
