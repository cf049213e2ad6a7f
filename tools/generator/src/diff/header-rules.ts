import type { HeaderRule } from '../model/types.ts';
import type { Facets } from './facets.ts';

interface Pair {
  readonly before?: HeaderRule;
  readonly after?: HeaderRule;
}

/**
 * Compares header rules. The same field in the same direction is the same rule where its condition is, too; what is left
 * over is paired in order, and is then one rule with another condition.
 */
export function compareHeaderRules(before: readonly HeaderRule[], after: readonly HeaderRule[], facets: Facets): void {
  for (const { before: old, after: now } of pair(before, after)) {
    const rule = old ?? now;
    if (rule === undefined) continue;
    const facet = `header rule ${rule.name} (${rule.direction})`;
    if (old === undefined || now === undefined || !sameMeaning(old, now)) {
      facets.compare('semantics', facet, old && meaning(old), now && meaning(now));
      continue;
    }
    facets.compare('text', `${facet}, condition`, old.condition, now.condition);
    facets.compare('text', `${facet}, reference`, old.reference, now.reference);
  }
}

function pair(before: readonly HeaderRule[], after: readonly HeaderRule[]): Pair[] {
  const pairs: Pair[] = [];
  const match = (left: readonly HeaderRule[], right: HeaderRule[], id: (rule: HeaderRule) => string): HeaderRule[] =>
    left.filter((old) => {
      const index = right.findIndex((now) => id(now) === id(old));
      const [now] = index === -1 ? [] : right.splice(index, 1);
      if (now !== undefined) pairs.push({ before: old, after: now });
      return now === undefined;
    });
  const right = [...after];
  const byCondition = match(before, right, ({ name, direction, condition }) =>
    JSON.stringify([name, direction, condition]),
  );
  const byName = match(byCondition, right, ({ name, direction }) => JSON.stringify([name, direction]));
  return [...pairs, ...byName.map((old) => ({ before: old })), ...right.map((now) => ({ after: now }))];
}

/** A condition can be worded otherwise; that there is one at all is what the rule means. */
function sameMeaning(old: HeaderRule, now: HeaderRule): boolean {
  return old.level === now.level && (old.condition === undefined) === (now.condition === undefined);
}

function meaning({ level, condition }: HeaderRule): string {
  return `${level ?? 'named'}${condition === undefined ? '' : `: ${condition}`}`;
}
