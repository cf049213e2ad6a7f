import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import * as esm from '@codes/express';
import * as core from '@codes/problem';
import { describe, expect, it } from 'vitest';
import { frameworks } from './support/frameworks.ts';
import { serve } from './support/server.ts';

const require = createRequire(import.meta.url);
const cjs = require('@codes/express') as typeof esm;
const app = frameworks[0]?.[1]() as ReturnType<(typeof frameworks)[0][1]>;

describe.each([
  ['ES module', esm],
  ['CommonJS', cjs],
])('the %s', (_, build) => {
  it('has handlers with the parameters by which Express tells them apart', () => {
    expect(build.errorHandler()).toHaveLength(4);
    expect(build.notFoundHandler()).toHaveLength(3);
    expect(build.methodNotAllowedHandler(app)).toHaveLength(3);
    expect(build.asyncHandler(() => undefined)).toHaveLength(3);
    expect(build.problemHandlers(app).map(({ length }) => length)).toEqual([3, 3, 4]);
  });

  it('has all of @codes/problem', () => {
    expect(Object.keys(build)).toEqual(expect.arrayContaining(Object.keys(core)));
  });

  it('is not imported with the framework: whichever version the application has is the one', () => {
    const file = build === esm ? '../dist/esm/index.js' : '../dist/cjs/index.js';
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    const imported = [...text.matchAll(/(?:from|require\()\s*["']([^"']+)["']/gu)].map(([, name]) => name);
    expect([...new Set(imported)]).toEqual(['@codes/problem']);
  });
});

describe.each(frameworks)('%s', (_, express) => {
  it.each([
    ['an ES module', esm, cjs],
    ['CommonJS', cjs, esm],
  ])('answers errors of another copy: handlers of %s', async (_, handlers, errors) => {
    const app = express();
    app.get('/thrown', () => {
      throw new errors.ConflictError('Taken');
    });
    app.get('/realm', () => {
      throw vm.runInNewContext(
        `Object.assign(new Error(), { [Symbol.for('@codes/http-error')]: true, status: 409, title: 'Conflict', detail: 'Taken' })`,
      );
    });
    app.get('/answered', (_request, response) => errors.problem(response, 409, 'Taken'));
    app.use(handlers.problemHandlers(app, { traceId: () => 'a-trace' }));
    const { get } = await serve(app);
    const expected = { type: 'about:blank', title: 'Conflict', status: 409, detail: 'Taken', traceId: 'a-trace' };
    for (const path of ['/thrown', '/realm', '/answered']) expect(await (await get(path)).json()).toEqual(expected);
  });
});
