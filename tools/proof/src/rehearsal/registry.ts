import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modules } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import { freePort, type Running, startServer } from '../servers.ts';
import { cleanEnvironment } from './environment.ts';

/** A registry of our own: it has our packages, and hands on every other from the registry of this machine. */
export interface Registry extends Running {
  /** A configuration of npm and pnpm with which packages come from there, and are published there. */
  readonly userConfig: string;
}

/** Starts Verdaccio on a free port of the loopback interface, with an empty storage. */
export async function startRegistry(folder: string): Promise<Registry> {
  await mkdir(folder, { recursive: true });
  const upstream = (await runOrThrow('npm', ['config', 'get', 'registry'], folder, cleanEnvironment())).trim();
  const address = /^https?:\S+$/mu.exec(upstream)?.[0];
  if (address === undefined) throw new Error(`npm knows no registry: ${upstream}`);
  const port = await freePort();
  const settings = {
    storage: join(folder, 'storage'),
    uplinks: { upstream: { url: address, timeout: '60s', max_fails: 10 } },
    packages: {
      '@codes/*': { access: '$all', publish: '$all' },
      '**': { access: '$all', proxy: 'upstream' },
    },
    log: { type: 'stdout', format: 'pretty', level: 'warn' },
  };
  const file = join(folder, 'settings.json');
  await writeFile(file, JSON.stringify(settings));
  const host = `127.0.0.1:${port}`;
  const running = await startServer({
    script: join(modules, 'verdaccio/bin/verdaccio'),
    args: ['--config', file, '--listen', host],
    says: `http://${host}`,
    env: cleanEnvironment(),
  });
  const userConfig = join(folder, 'npmrc');
  // Whoever publishes has to show a token, though anybody may.
  await writeFile(
    userConfig,
    `registry=http://${host}/\n//${host}/:_authToken=rehearsal\ncache=${join(folder, 'cache')}\n`,
  );
  return { ...running, userConfig };
}
