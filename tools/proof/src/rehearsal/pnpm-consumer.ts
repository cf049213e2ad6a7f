import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixtures } from '../paths.ts';
import type { Check } from '../report.ts';
import { freePort, startServer } from '../servers.ts';
import { type Consumer, installed, type Use } from './consumer.ts';
import { cleanEnvironment } from './environment.ts';
import { compileUses, everyUse, frameworks, mainProgram, usesIn } from './programs.ts';
import type { Released } from './repository.ts';

/** What projects need that are tested with Jest, or built with Vite or Next. */
export const buildTools = {
  ...frameworks,
  '@types/node': '24.19.2',
  '@types/react': '19.2.7',
  jest: '30.5.2',
  next: '16.4.6',
  react: '19.3.1',
  'react-dom': '19.3.1',
  typescript: '7.0.2',
  vite: '8.3.8',
};

/** Installed by pnpm: Jest as it comes, a bundle by Vite, an application of Next that is built, started and asked. */
export async function pnpmChecks(
  consumer: Consumer,
  released: readonly Released[],
  uses: readonly Use[],
): Promise<Check[]> {
  await consumer.run('pnpm', 'install', '--no-frozen-lockfile', '--ignore-scripts');
  await installed(consumer.folder, released);
  return [
    { name: 'pnpm, Jest 30 with its default configuration', run: () => testWithJest(consumer, usesIn('cjs', uses)) },
    { name: 'pnpm, Vite 8', run: () => buildWithVite(consumer, usesIn('bundle', uses)) },
    { name: 'pnpm, Next 16', run: () => serveWithNext(consumer, usesIn('next', uses)) },
  ];
}

async function testWithJest(consumer: Consumer, uses: readonly Use[]): Promise<void> {
  await compileUses(consumer, 'cjs', uses);
  const tests = uses.map(
    ({ name, place }) => `test('${name}', async () => {
  const { result, expected } = require('./${place}/${name}.js');
  expect(await result).toBe(expected);
});
`,
  );
  await writeFile(join(consumer.folder, 'cjs/uses.test.js'), tests.join('\n'));
  const output = await consumer.node('node_modules/jest/bin/jest.js', '--rootDir', join(consumer.folder, 'cjs'));
  if (!output.includes(`Tests:       ${uses.length} passed, ${uses.length} total`)) throw new Error(output);
}

async function buildWithVite(consumer: Consumer, uses: readonly Use[]): Promise<void> {
  const folder = join(consumer.folder, 'vite');
  await cp(join(fixtures, 'rehearsal/vite'), folder, { recursive: true });
  await writeFile(join(folder, 'main.ts'), mainProgram('esm', uses, '../uses'));
  await consumer.node('node_modules/vite/bin/vite.js', 'build', folder, '--logLevel', 'warn');
  everyUse(await consumer.node('vite/dist/main.js'), uses);
}

async function serveWithNext(consumer: Consumer, uses: readonly Use[]): Promise<void> {
  const folder = join(consumer.folder, 'next');
  await cp(join(fixtures, 'rehearsal/next'), folder, { recursive: true });
  for (const { name, place } of uses) {
    const file = `uses/${place}/${name}.ts`;
    await cp(join(consumer.folder, file), join(folder, file));
  }
  // Once by a server component, once by one that the browser has, too; what is for Next is for its server.
  const parts = { server: uses, client: uses.filter(({ place }) => place !== 'next') };
  for (const [part, used] of Object.entries(parts)) {
    const list = used.map(({ name, place }) => `export * as ${identifier(name)} from '../uses/${place}/${name}';\n`);
    await writeFile(join(folder, 'app', `${part}-uses.ts`), list.join(''));
  }
  const script = join(consumer.folder, 'node_modules/next/dist/bin/next');
  await consumer.node('node_modules/next/dist/bin/next', 'build', folder);
  const port = await freePort();
  const args = ['start', folder, '--hostname', '127.0.0.1', '--port', String(port)];
  const server = await startServer({ script, args, says: 'Ready', env: cleanEnvironment() });
  try {
    const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    for (const [part, used] of Object.entries(parts)) {
      for (const { name } of used) {
        const said = `${part} used ${identifier(name)}`;
        if (!page.includes(said)) throw new Error(`no "${said}" in:\n${page}`);
      }
    }
  } finally {
    await server.stop();
  }
}

/** `json-schema` → `json_schema` */
function identifier(name: string): string {
  return name.replaceAll('-', '_');
}
