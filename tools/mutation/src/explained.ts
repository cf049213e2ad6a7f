import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A survivor that may survive, by the file and the mutated lines. */
export interface Explained {
  readonly file: string;
  readonly after: string;
}

/**
 * What survivors/<area>.md explains: a heading names the file, a paragraph says why no test can or need notice, and the
 * fenced lines below are the mutated ones, one a mutant.
 */
export function explainedOf(area: string): Explained[] {
  const path = join(import.meta.dirname, '..', 'survivors', `${area}.md`);
  if (!existsSync(path)) return [];
  const explained: Explained[] = [];
  let file = '';
  let reason = '';
  let fenced = false;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('```')) {
      fenced = !fenced;
      if (fenced && (file === '' || reason === '')) throw new Error(`${path}: mutants without a file or a reason.`);
      if (!fenced) reason = '';
    } else if (fenced) explained.push({ file, after: line.trim() });
    else if (line.startsWith('## ')) file = line.slice(3).trim();
    else reason += line.trim();
  }
  return explained;
}
