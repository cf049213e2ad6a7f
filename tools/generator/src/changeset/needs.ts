import type { Bump } from '../diff/change.ts';
import type { Diff } from '../diff/diff.ts';
import type { PublishedPackage } from '../read/packages.ts';

/** What a release has to raise, by the name of the package. */
export type Needs = ReadonlyMap<string, Bump>;

/**
 * The bumps that a diff needs of the packages that there are. Before 1.0 a minor release may do what a major one does
 * (VERSIONING.md): a breaking change must not make the first stable version by accident.
 */
export function needsOf({ packages }: Diff, published: readonly PublishedPackage[]): Needs {
  const needs = new Map<string, Bump>();
  for (const { folder, name, version } of published) {
    const bump = [...packages].find(([touched]) => touched === folder)?.[1];
    if (bump !== undefined) needs.set(name, bump === 'major' && version.startsWith('0.') ? 'minor' : bump);
  }
  return needs;
}

/** Needs, or promises, in words. */
export function needsText(needs: Iterable<readonly [string, Bump | undefined]>): string {
  return [...needs].map(([name, bump]) => `${name} ${bump ?? 'nothing'}`).join(', ');
}
