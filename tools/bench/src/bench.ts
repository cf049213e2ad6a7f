/** Prints how fast @codes/enums is beside its peers and beside bare floors: ratios of one run, not records. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..', '..', '..');
if (!existsSync(join(root, 'packages', 'enums', 'dist'))) {
  execFileSync('pnpm', ['build'], { cwd: root, stdio: 'inherit' });
}
// What is measured has to be there before it is imported.
const { cold } = await import('./cold/cold.ts');
const { speed } = await import('./speed/speed.ts');

console.log(`Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);

console.log('## Lookups: nanoseconds in process, one case a process, medians over 9 processes\n');
for (const table of await speed(9)) console.log(`${table}\n`);

console.log('## First import: milliseconds in a fresh process, medians over 21 processes\n');
for (const table of cold(21)) console.log(`${table}\n`);
