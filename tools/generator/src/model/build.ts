import type { AuthoredEntry, AuthoredFields, AuthoredProblem, AuthoredProblems, AuthoredRegistry } from './authored.ts';
import { classOf } from './class.ts';
import { compareText } from './order.ts';
import { toReference } from './reference.ts';
import { StatusNames } from './status-names.ts';
import type { Entry, Model, ProblemType } from './types.ts';

/** Builds the model from checked files: fills in defaults, derives what follows, and puts everything in its order. */
export function buildModel(
  registries: readonly AuthoredRegistry[],
  table: AuthoredFields,
  problems: readonly AuthoredProblems[] = [],
): Model {
  const ranked = [...registries].sort(
    (a, b) => Number(b.kind === 'standard') - Number(a.kind === 'standard') || compareText(a.registry, b.registry),
  );
  const statuses = new StatusNames(registries);
  return {
    registries: ranked.map(({ registry, kind, title, homepage }) => ({
      id: registry,
      title,
      homepage,
      standard: kind === 'standard',
    })),
    entries: ranked.flatMap(({ registry, entries }) =>
      entries.map((entry) => buildEntry(registry, entry)).sort((a, b) => a.code - b.code),
    ),
    fields: table.fields
      .map(({ references, ...field }) => ({ ...field, references: references.map(toReference) }))
      .sort((a, b) => compareText(a.name, b.name)),
    problemTypes: [...problems]
      .sort((a, b) => compareText(a.registry, b.registry))
      .flatMap(({ registry, problems: types }) => types.map((type) => buildProblemType(registry, type, statuses))),
  };
}

function buildProblemType(registry: string, problem: AuthoredProblem, statuses: StatusNames): ProblemType {
  const { status, description, references, extends: _base, replaces: _replaced, ...rest } = problem;
  // That a name means one code is checked.
  const code = typeof status === 'string' ? ([...statuses.meanings(status).values()][0] ?? null) : status;
  return { registry, ...rest, status: code, description: description.trim(), references: references.map(toReference) };
}

function buildEntry(registry: string, entry: AuthoredEntry): Entry {
  return {
    id: `${registry}/${entry.code}`,
    registry,
    code: entry.code,
    key: entry.key,
    phrase: entry.phrase,
    aliases: (entry.aliases ?? []).map(({ phrase, origin, constant }) => ({
      phrase,
      origin,
      ...(constant === undefined ? {} : { constant }),
    })),
    class: classOf(entry.code),
    summary: entry.summary,
    description: entry.description.trim(),
    references: entry.references.map(toReference),
    lifecycle: buildLifecycle(entry),
    appearsIn: entry.appearsIn,
    content: entry.content ?? null,
    nullBody: entry.nullBody ?? null,
    cacheable: entry.cacheable ?? null,
    redirect: entry.redirect ?? null,
    headers: (entry.headers ?? []).map(({ name, direction, level, condition, reference }) => ({
      name,
      direction,
      level,
      ...(condition === undefined ? {} : { condition }),
      reference: toReference(reference),
    })),
    retry: entry.retry?.trim() ?? null,
  };
}

function buildLifecycle({ lifecycle }: AuthoredEntry): Entry['lifecycle'] {
  const { state, since, expires, note } = lifecycle ?? { state: 'active' };
  return {
    state,
    ...(since === undefined ? {} : { since }),
    ...(expires === undefined ? {} : { expires }),
    ...(note === undefined ? {} : { note: note.trim() }),
  };
}
