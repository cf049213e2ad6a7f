/** Builds the example and serves it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

const cwd = import.meta.dirname;
const next = join(cwd, '../node_modules/next/dist/bin/next');
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
for (const command of ['build', 'start']) {
  const { status } = spawnSync(process.execPath, [next, command], { cwd, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
