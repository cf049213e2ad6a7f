import { execFileSync } from 'node:child_process';

/** Runs a script that prints one number, in a process of its own. */
export function measureIn(node: string, args: readonly string[], cwd: string): number {
  const output = execFileSync(node, args, { cwd, encoding: 'utf8' });
  const figure = Number(output);
  if (!Number.isFinite(figure)) throw new Error(`${args.join(' ')} printed ${output}`);
  return figure;
}
