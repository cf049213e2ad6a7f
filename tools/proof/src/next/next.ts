/** `@codes/next` in Next 15 and 16, by webpack and Turbopack, on Node and edge, with and without cacheComponents. */
import assert from 'node:assert/strict';
import { type Engine, nodes } from '../engines.ts';
import type { Check, Report } from '../report.ts';
import { type App, build, serve, type Served, type Setup } from './app.ts';
import { applicationChecks, ask, handlerChecks, isProblem, keptChecks, kindOf } from './checks.ts';
import { browserChecks } from './pages.ts';
import { unitTestChecks } from './without-next.ts';

/** Each is built by another Node; Node 24 serves it for all checks, the others for those of handlers. */
const [node20, node22, node24, node26] = nodes as readonly [Engine, Engine, Engine, Engine];

interface Tested extends Setup {
  readonly bundler: 'webpack' | 'Turbopack';
  readonly checks: (app: App, server: Served) => Check[];
  /** What is asked in the other versions of Node. */
  readonly elsewhere: (server: Served) => Check[];
}

const setups: readonly Tested[] = [
  {
    name: 'Next 15, webpack',
    next: 'next15',
    typescript: 'typescript59',
    layers: ['shared', 'fifteen', 'kept'],
    bundler: 'webpack',
    build: [],
    by: node20,
    config: {},
    checks: (app, server) => [...everywhere(server), ...onEdge(server), ...keptChecks(app, server), ...params(server)],
    elsewhere: (server) => [...everywhere(server), ...onEdge(server)],
  },
  {
    name: 'Next 16, webpack',
    next: 'next',
    typescript: 'typescript',
    layers: ['shared', 'sixteen', 'kept'],
    bundler: 'webpack',
    build: ['--webpack'],
    by: node22,
    config: {},
    checks: (app, server) => [...everywhere(server), ...onEdge(server), ...keptChecks(app, server), ...params(server)],
    elsewhere: (server) => [...everywhere(server), ...onEdge(server)],
  },
  {
    name: 'Next 16, Turbopack, cacheComponents',
    next: 'next',
    typescript: 'typescript',
    layers: ['shared', 'sixteen', 'cached'],
    // The edge runtime and cacheComponents exclude each other.
    without: ['app/api/edge'],
    bundler: 'Turbopack',
    build: [],
    by: node26,
    config: { cacheComponents: true },
    checks: (app, server) => [
      ...everywhere(server),
      ...keptChecks(app, server),
      ...cached(app, server),
      ...params(server),
      ...browserChecks(server),
    ],
    elsewhere: everywhere,
  },
];

export async function next(report: Report): Promise<void> {
  for (const setup of setups) {
    let app: App | undefined;
    const { name, bundler, by } = setup;
    const cell = { of: '@codes/next', beside: setup.next };
    const builds = `${name}: is built by ${by.name}, types of the routes included`;
    await report.check(builds, async () => void (app = await build(setup)), [
      { ...cell, column: by.column, word: 'built' },
    ]);
    if (app === undefined) continue;
    const built = app;
    const server = await serve(built, node24);
    try {
      const fills = [{ ...cell, column: node24.column, word: bundler }];
      for (const { name: claim, run } of setup.checks(built, server))
        await report.check(`${name}: ${claim}`, run, fills);
    } finally {
      await server.stop();
    }
    await report.checkAll(
      [node20, node22, node26].map((node): Check => ({
        name: `${name}: is served by ${node.name}`,
        run: async () => asked(built, node, setup.elsewhere),
        fills: [{ ...cell, column: node.column, word: bundler }],
      })),
    );
  }
  await report.checkAll(unitTestChecks());
}

async function asked(app: App, node: Engine, checks: Tested['elsewhere']): Promise<void> {
  const server = await serve(app, node);
  try {
    for (const { run } of checks(server)) await run();
  } finally {
    await server.stop();
  }
}

function everywhere(server: Served): Check[] {
  return [...handlerChecks(server, '/api/thrown'), ...applicationChecks(server)];
}

function onEdge(server: Served): Check[] {
  return handlerChecks(server, '/api/edge');
}

function params(server: Served): Check[] {
  return [
    {
      name: 'a path that was not built is answered with the 4xx it throws',
      run: async () => {
        for (const _ of [1, 2]) isProblem(await ask(server, '/api/kept/7'), 404);
        assert.equal((await ask(server, '/api/kept/1')).status, 200);
      },
    },
  ];
}

function cached(app: App, server: Served): Check[] {
  return [
    {
      name: 'bail-outs of rendering are no errors, and redirects are kept',
      run: async () => {
        assert.equal(kindOf(app, '/api/reads'), 'ƒ');
        assert.equal(kindOf(app, '/api/redirects'), '○');
        assert.doesNotMatch(app.log, /was answered|HANGING_PROMISE/u);
        assert.equal((await ask(server, '/api/reads', { headers: { 'X-Name': 'Ada' } })).text, 'Ada');
        assert.equal((await ask(server, '/api/redirects')).status, 307);
      },
    },
  ];
}
