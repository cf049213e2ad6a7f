import { afterPrefix, find, problemTypesWith, registryIn } from '../find/find.ts';
import { elsewhere, suggest, type Suggestion } from '../find/suggest.ts';
import type { Entry, Model, ProblemType } from '../model/types.ts';

/** Everything that is known of what was asked for. */
export interface Explanation {
  readonly query: string;
  /** The one registry that was asked, if one was. */
  readonly registry?: string | undefined;
  readonly entries: readonly ExplainedEntry[];
  readonly problemTypes: readonly ProblemType[];
  /** What may have been meant; only where nothing was found. */
  readonly suggestions: readonly Suggestion[];
  /** Whether the suggestions are what other registries have by that very name. */
  readonly elsewhere: boolean;
}

/** A code, and the problem types that are used with it. */
export interface ExplainedEntry {
  readonly entry: Entry;
  readonly problemTypes: readonly ProblemType[];
}

/** Looks up a code, a name or a problem type, in all registries or in one. */
export function explain(model: Model, query: string, registry?: string): Explanation {
  const found = find(model, query, registry);
  const explanation = {
    query,
    registry,
    entries: found.entries.map((entry) => ({ entry, problemTypes: problemTypesWith(model, entry) })),
    problemTypes: found.problemTypes,
    suggestions: [],
    elsewhere: false,
  };
  if (!isUnknown(explanation)) return explanation;
  const narrowed = registry === undefined ? registryIn(model, query) : { registry, rest: query };
  const others = elsewhere(model, narrowed?.rest ?? afterPrefix(query));
  if (others.length > 0) return { ...explanation, suggestions: others, elsewhere: true };
  return { ...explanation, suggestions: suggest(model, narrowed?.rest ?? query, narrowed?.registry) };
}

/** Whether nothing is known of what was asked for. */
export function isUnknown({ entries, problemTypes }: Pick<Explanation, 'entries' | 'problemTypes'>): boolean {
  return entries.length + problemTypes.length === 0;
}

/** An explanation for programs: entries and problem types as the model has them. */
export function explanationJson(explanation: Explanation): unknown {
  const { query, entries, suggestions } = explanation;
  const problemTypes = new Set([...explanation.problemTypes, ...entries.flatMap((each) => each.problemTypes)]);
  return {
    query,
    entries: entries.map(({ entry }) => entry),
    problemTypes: [...problemTypes],
    ...(isUnknown(explanation) ? { suggestions } : {}),
  };
}
