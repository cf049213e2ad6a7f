import { readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nearest } from '../check/suggest.ts';

/** Why a path of the command line is no folder, and which folders there are instead; `undefined` for a folder. */
export function folderProblem(path: string): string | undefined {
  const kind = kindOf(path);
  if (kind === 'folder') return undefined;
  const parent = nearestFolder(dirname(path));
  const names = foldersIn(parent);
  const near = dirname(path) === parent ? nearest(basename(path), names) : undefined;
  const what = kind === 'missing' ? 'no such folder' : 'not a folder';
  const meant = near === undefined ? '' : ` (did you mean "${near}"?)`;
  return `${path}: ${what}${meant}\nfolders in ${parent}: ${names.length === 0 ? 'none' : names.join(', ')}`;
}

function kindOf(path: string): 'folder' | 'missing' | 'other' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'other';
  } catch {
    return 'missing';
  }
}

function nearestFolder(path: string): string {
  return kindOf(path) === 'folder' || dirname(path) === path ? path : nearestFolder(dirname(path));
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort();
}
