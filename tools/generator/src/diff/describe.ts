import type { Change } from './change.ts';

/** A change in a few words, to stand after the name of what it is about. */
export function describe({ kind, facet, before, after }: Change): string {
  const [was, is] = [cut(before ?? 'nothing'), cut(after ?? 'nothing')];
  switch (kind) {
    case 'registry-added':
      return `added, with ${is}`;
    case 'registry-removed':
      return `removed, with ${was}`;
    case 'registry-standing':
      return is === 'true' ? 'is now the standard registry' : 'is no longer the standard registry';
    case 'code-added':
    case 'problem-added':
      return `added: ${is}`;
    case 'code-removed':
    case 'problem-removed':
      return `removed: ${was}`;
    case 'code-withdrawn':
      return `removed: ${was}, which was temporary`;
    case 'problem-withdrawn':
      return `removed: ${was}, which was not registered for good`;
    case 'constant-added':
      return `constant ${is} added`;
    case 'constant-renamed':
      return `constant ${was} is now ${is}; ${was} stays, deprecated`;
    case 'constant-removed':
      return after === null ? `constant ${was} removed` : `constant ${was} is now ${is}; ${was} does not stay`;
    case 'constant-moved':
      return `constant ${was} now stands for another code`;
    case 'name-added':
      return `names are made of ${is}`;
    case 'name-removed':
      return after === null ? `names made of ${was} are gone` : `names made of ${was} are now made of ${is}`;
    case 'arguments-relaxed':
    case 'arguments-broken':
      if (before === null) return `has a ${facet} now: ${is}`;
      return after === null ? `has no ${facet} any more: ${was}` : `${facet}: ${was} → ${is}`;
    case 'phrase-replaced':
      return before === null ? `phrase "${is}" added` : `phrase "${was}" → "${is}"`;
    case 'phrase-lost':
      return after === null
        ? `phrase "${was}" removed`
        : `phrase "${was}" → "${is}"; the former one does not stay as an alias`;
    case 'alias-added':
      return `alias "${is}" added`;
    case 'alias-removed':
      return `alias "${was}" removed`;
    case 'field-added':
      return 'added to the table';
    case 'field-removed':
      return 'removed from the table';
    case 'deprecated':
    case 'member-required':
    case 'semantics':
    case 'field-renamed':
      return `${facet}: ${was} → ${is}`;
    case 'member-removed':
      return `${facet} removed`;
    case 'text':
      return facet === 'order' ? 'the same in another order' : `${facet} reworded`;
  }
}

function cut(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
