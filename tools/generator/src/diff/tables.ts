import { counted } from '../layout/counted.ts';
import type { HeaderField, Model, ProblemExtension, ProblemType, Registry } from '../model/types.ts';
import type { Change, Subject } from './change.ts';
import { compareLifecycle } from './entries.ts';
import { Facets } from './facets.ts';
import { compareKeys } from './names.ts';

/** The changes between two states of a registry, its codes apart. One that comes or goes takes its codes along. */
export function registryChanges(
  before: Registry | undefined,
  after: Registry | undefined,
  [old, now]: readonly [Model, Model],
  subject: Subject,
): Change[] {
  const facets = new Facets(subject);
  if (before === undefined || after === undefined) {
    facets.add(
      before === undefined ? 'registry-added' : 'registry-removed',
      'registry',
      before === undefined ? null : sizeOf(old, subject.id),
      after === undefined ? null : sizeOf(now, subject.id),
    );
    return facets.changes;
  }
  facets.compare('registry-standing', 'standard', before.standard, after.standard);
  facets.compare('text', 'title', before.title, after.title);
  facets.compare('text', 'homepage', before.homepage, after.homepage);
  return facets.changes;
}

function sizeOf({ entries }: Model, id: string): string {
  return counted(entries.filter(({ registry }) => registry === id).length, 'code');
}

/** The changes between two states of a header field of the table. */
export function fieldChanges(
  before: HeaderField | undefined,
  after: HeaderField | undefined,
  subject: Subject,
): Change[] {
  const facets = new Facets(subject);
  if (before === undefined) facets.add('field-added', 'field', null, subject.id);
  else if (after === undefined) facets.add('field-removed', 'field', subject.id, null);
  else {
    facets.compare('field-renamed', 'option', before.option, after.option);
    for (const name of ['grammar', 'hopByHop', 'list'] as const) {
      facets.compare('semantics', name, before[name], after[name]);
    }
    for (const name of ['summary', 'references'] as const) facets.compare('text', name, before[name], after[name]);
  }
  return facets.changes;
}

/** The changes between two states of a problem type. */
export function problemChanges(
  before: ProblemType | undefined,
  after: ProblemType | undefined,
  subject: Subject,
): Change[] {
  const facets = new Facets(subject);
  if (before === undefined) facets.add('problem-added', 'problem type', null, after?.title ?? null);
  else if (after === undefined) {
    const settled = before.lifecycle.state === 'active';
    facets.add(settled ? 'problem-removed' : 'problem-withdrawn', 'problem type', before.title, null);
  } else {
    compareKeys(before.key, after.key, facets);
    compareLifecycle(before.lifecycle, after.lifecycle, facets);
    facets.compare('semantics', 'status', before.status, after.status);
    compareExtensions(before.extensions, after.extensions, facets);
    for (const name of ['title', 'summary', 'description', 'references'] as const) {
      facets.compare('text', name, before[name], after[name]);
    }
    facets.rest(before, after);
  }
  return facets.changes;
}

function compareExtensions(
  before: readonly ProblemExtension[],
  after: readonly ProblemExtension[],
  facets: Facets,
): void {
  const old = new Map(before.map((extension) => [extension.name, extension]));
  const now = new Map(after.map((extension) => [extension.name, extension]));
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(name), now.get(name)];
    const facet = `member ${name}`;
    if (was === undefined || is === undefined) {
      const kind = is === undefined ? 'member-removed' : is.required ? 'member-required' : 'semantics';
      facets.compare(kind, facet, was && 'a member', is && 'a member');
      continue;
    }
    facets.compare(is.required ? 'member-required' : 'semantics', `${facet}, required`, was.required, is.required);
    facets.compare('semantics', `${facet}, schema`, was.schema, is.schema);
    facets.compare('text', `${facet}, summary`, was.summary, is.summary);
  }
}
