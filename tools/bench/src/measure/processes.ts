import { execFileSync } from 'node:child_process';
import process from 'node:process';

/** Runs a script that prints one number, in a process of its own. */
export function measureIn(
  node: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): number {
  const output = execFileSync(node, args, { cwd, env, encoding: 'utf8' });
  const figure = Number(output);
  if (!Number.isFinite(figure)) throw new Error(`${args.join(' ')} printed ${output}`);
  return figure;
}
