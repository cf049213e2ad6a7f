import type { ExportTarget, Manifest } from '../packages.ts';

/** The files that main, types, bin, exports and typesVersions name: those that are there, and those that are not. */
export function promisedFiles(
  manifest: Manifest,
  files: ReadonlySet<string>,
): { present: string[]; missing: string[] } {
  const { main, types, bin = {}, exports = {}, typesVersions = {} } = manifest;
  const subpaths: Readonly<Record<string, ExportTarget>> = isSubpaths(exports) ? exports : { '.': exports };
  const closed = Object.keys(subpaths).filter((subpath) => subpaths[subpath] === null);

  const promised = [main, types, ...Object.values(bin)].filter((target) => target !== undefined);
  for (const [subpath, target] of Object.entries(subpaths)) {
    const forOldTypeScript = Object.values(typesVersions).flatMap((paths) => paths[subpath.slice(2)] ?? []);
    promised.push(...expand(subpath, [...leaves(target), ...forOldTypeScript], closed, files));
  }

  const all = [...new Set(promised.map((target) => target.replace(/^\.\//u, '')))].sort();
  return { present: all.filter((file) => files.has(file)), missing: all.filter((file) => !files.has(file)) };
}

function isSubpaths(exports: ExportTarget): exports is { readonly [subpath: string]: ExportTarget } {
  return typeof exports === 'object' && exports !== null && Object.keys(exports).every((key) => key.startsWith('.'));
}

function leaves(target: ExportTarget): string[] {
  if (target === null) return [];
  return typeof target === 'string' ? [target] : Object.values(target).flatMap(leaves);
}

/**
 * The targets of a subpath, patterns expanded. A pattern stands for the same names in every condition: a name that one
 * condition has and another lacks is missing there.
 */
function expand(
  subpath: string,
  targets: readonly string[],
  closed: readonly string[],
  files: ReadonlySet<string>,
): readonly string[] {
  if (!subpath.includes('*')) return targets;
  const names = new Set(targets.flatMap((target) => starsOf(target.replace(/^\.\//u, ''), files)));
  const open = [...names].filter((name) => !closed.some((pattern) => fits(pattern, subpath.replace('*', name))));
  return open.length === 0 ? targets : open.flatMap((name) => targets.map((target) => target.replace('*', name)));
}

function starsOf(pattern: string, files: ReadonlySet<string>): string[] {
  const [before = '', after = ''] = pattern.split('*');
  return [...files]
    .filter((file) => fits(pattern, file))
    .map((file) => file.slice(before.length, file.length - after.length));
}

function fits(pattern: string, text: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return text === pattern;
  return text.startsWith(before) && text.endsWith(after) && text.length > before.length + after.length;
}
