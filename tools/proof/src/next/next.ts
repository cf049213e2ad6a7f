/** `@codes/next` in Next 15 and 16, by webpack and Turbopack, on Node and edge, with and without cacheComponents. */
import assert from 'node:assert/strict';
import type { Check, Report } from '../report.ts';
import { type App, build, serve, type Served, type Setup } from './app.ts';
import { applicationChecks, ask, handlerChecks, isProblem, keptChecks, kindOf } from './checks.ts';
import { browserChecks } from './pages.ts';
import { declarationCheck, unitTestChecks } from './without-next.ts';

const setups: readonly (Setup & { readonly checks: (app: App, server: Served) => Check[] })[] = [
  {
    name: 'Next 15, webpack',
    next: 'next15',
    typescript: 'typescript59',
    layers: ['shared', 'fifteen', 'kept'],
    build: [],
    config: {},
    checks: (app, server) => [
      ...everywhere(app, server),
      ...onEdge(server),
      ...keptChecks(app, server),
      ...params(server),
    ],
  },
  {
    name: 'Next 16, webpack',
    next: 'next',
    typescript: 'typescript',
    layers: ['shared', 'sixteen', 'kept'],
    build: ['--webpack'],
    config: {},
    checks: (app, server) => [
      ...everywhere(app, server),
      ...onEdge(server),
      ...keptChecks(app, server),
      ...params(server),
    ],
  },
  {
    name: 'Next 16, Turbopack, cacheComponents',
    next: 'next',
    typescript: 'typescript',
    layers: ['shared', 'sixteen', 'cached'],
    // The edge runtime and cacheComponents exclude each other.
    without: ['app/api/edge'],
    build: [],
    config: { cacheComponents: true },
    checks: (app, server) => [
      ...everywhere(app, server),
      ...keptChecks(app, server),
      ...cached(app, server),
      ...params(server),
      ...browserChecks(server),
    ],
  },
];

export async function next(report: Report): Promise<void> {
  for (const setup of setups) {
    let app: App | undefined;
    await report.check(`${setup.name}: builds, types of the routes included`, async () => {
      app = await build(setup);
    });
    if (app === undefined) continue;
    const built = app;
    const server = await serve(built);
    try {
      for (const { name, run } of setup.checks(built, server)) await report.check(`${setup.name}: ${name}`, run);
    } finally {
      await server.stop();
    }
    await report.check(`${setup.name}: the declarations compile with skipLibCheck off`, () => declarationCheck(built));
  }
  await report.checkAll(unitTestChecks());
}

function everywhere(_app: App, server: Served): Check[] {
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
