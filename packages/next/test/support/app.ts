/**
 * The application that all tests ask: the example, and routes that misbehave laid over it. It is built once, and again
 * when something of it has changed, and served by `next start`.
 */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { answering, freePort, outputOf, startNext } from './processes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly origin: string;
    readonly app: string;
  }
}

const folder = join(import.meta.dirname, '../..');
const app = join(folder, '.app');
const next = join(folder, 'node_modules/next/dist/bin/next');
const sources = [
  join(folder, 'examples'),
  join(folder, 'test/fixture'),
  join(folder, 'dist'),
  join(folder, 'node_modules/@codes/problem/dist/esm'),
];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = startNext(next, ['start', '--port', String(port), '--hostname', '127.0.0.1'], app);
  const log = createWriteStream(join(app, 'server.log'));
  server.stdout?.pipe(log);
  server.stderr?.pipe(log);
  await answering(origin, server);
  project.provide('origin', origin);
  project.provide('app', app);
  return async () => {
    const closed = new Promise((resolve) => server.on('close', resolve));
    server.kill('SIGTERM');
    await closed;
  };
}

async function build(): Promise<void> {
  const version = fingerprint();
  const stamp = join(app, 'built');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) {
    // What an earlier run left in the cache of answers is no part of the build.
    await rm(join(app, '.next'), { recursive: true });
    await cp(join(app, 'pristine'), join(app, '.next'), { recursive: true, verbatimSymlinks: true });
    return;
  }
  await rm(app, { recursive: true, force: true });
  await mkdir(app);
  for (const source of sources.slice(0, 2)) {
    await cp(source, app, { recursive: true, filter: (path) => !/[\\/]\.next$/u.test(path) });
  }
  await writeFile(join(app, 'build.log'), await outputOf(startNext(next, ['build'], app)));
  await cp(join(app, '.next'), join(app, 'pristine'), { recursive: true, verbatimSymlinks: true });
  await writeFile(stamp, version);
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) {
    for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && !path.includes('.next')) hash.update(path).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}
