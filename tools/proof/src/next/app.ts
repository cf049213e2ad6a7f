/** Builds an application of Next as a user has it, with the packed packages, and serves it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Engine } from '../engines.ts';
import { fixtures, here, modules } from '../paths.ts';

/** One way to build: a version, a bundler, a configuration, and what of the fixtures it is made of. */
export interface Setup {
  readonly name: string;
  /** What of tools/proof's dependencies is `next`, and `typescript`. */
  readonly next: string;
  readonly typescript: string;
  readonly layers: readonly string[];
  readonly without?: readonly string[];
  readonly build: readonly string[];
  /** The Node that builds it. */
  readonly by: Engine;
  readonly config: object;
}

export interface App {
  readonly folder: string;
  /** What the build wrote. */
  readonly log: string;
}

export interface Served {
  readonly origin: string;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Not below node_modules: Next takes what is there for packages. */
const parent = join(here, '.apps');

export async function build(setup: Setup): Promise<App> {
  const folder = join(parent, setup.name.replaceAll(/\W+/gu, '-'));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const layer of setup.layers) await cp(join(fixtures, 'next', layer), folder, { recursive: true });
  for (const path of setup.without ?? []) await rm(join(folder, path), { recursive: true });
  const links = { next: setup.next, typescript: setup.typescript };
  for (const name of ['react', 'react-dom', '@types/react', '@types/react-dom', '@types/node'])
    Object.assign(links, { [name]: name });
  for (const [name, dependency] of Object.entries(links)) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(await realpath(join(modules, dependency)), link);
  }
  for (const name of (await readdir(join(modules, '@codes'))).filter((name) => name !== 'generator')) {
    await cp(join(modules, '@codes', name), join(folder, 'node_modules/@codes', name), { recursive: true });
  }
  const config = { ...setup.config, outputFileTracingRoot: here };
  await writeFile(join(folder, 'next.config.mjs'), `export default ${JSON.stringify(config)};\n`);
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: { next: '*', react: '*' } }),
  );
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(compiler));
  const child = start(folder, setup.by, ['build', ...setup.build]);
  const output = outputOf(child);
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (exitCode !== 0) throw new Error(`next build ended with ${exitCode}:\n${output()}`);
  return { folder, log: output() };
}

const compiler = {
  compilerOptions: {
    target: 'es2022',
    lib: ['dom', 'dom.iterable', 'esnext'],
    allowJs: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'preserve',
    strict: true,
    isolatedModules: true,
    resolveJsonModule: true,
    esModuleInterop: true,
    incremental: true,
    skipLibCheck: true,
    noEmit: true,
    plugins: [{ name: 'next' }],
  },
  include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts'],
  exclude: ['node_modules'],
};

export async function serve({ folder }: App, by: Engine): Promise<Served> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = start(folder, by, ['start', '--port', String(port), '--hostname', '127.0.0.1']);
  const log = outputOf(server);
  const closed = new Promise((resolve) => server.on('close', resolve));
  while (!(await answers(origin))) {
    if (server.exitCode !== null) throw new Error(`next start ended with ${server.exitCode}:\n${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await closed;
  };
  return { origin, log, stop };
}

function start(folder: string, { command }: Engine, args: readonly string[]): ChildProcess {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  return spawn(command, [join(folder, 'node_modules/next/dist/bin/next'), ...args], { cwd: folder, env });
}

function outputOf(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => void (output += data.toString()));
  return () => output;
}

async function answers(origin: string): Promise<boolean> {
  try {
    await fetch(origin);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
