import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { ask, askUntil, expectProblem, reportsOf, tell } from '../support/ask.ts';

const log = (name: string): string => stripVTControlCharacters(readFileSync(join(inject('app'), name), 'utf8'));
const kindOf = (path: string): string | undefined => new RegExp(`([○ƒ●]) ${path}\\s`, 'u').exec(log('build.log'))?.[1];
const age = ({ json }: { json: Readonly<Record<string, unknown>> }): unknown => json['at'];

describe('a route that is rendered at build', () => {
  it.each(['static', 'static-auto', 'static-only-get', 'static-redirects', 'revalidating-auto', 'revalidating-force'])(
    'stays static: %s',
    (name) => expect(kindOf(`/probe/${name}`)).toBe('○'),
  );

  it('is kept as it was', async () => {
    for (const name of ['static', 'static-auto', 'static-only-get']) {
      const first = await ask(`/probe/${name}`);
      expect(first.headers.get('x-nextjs-cache')).toBe('HIT');
      expect(age(await ask(`/probe/${name}`))).toBe(age(first));
    }
    expect(await ask('/probe/static-redirects')).toMatchObject({ status: 307 });
  });

  it('is dynamic with all methods: Next looks for POST and OPTIONS among what is exported', () => {
    expect(kindOf('/probe/static-route')).toBe('ƒ');
  });

  it('that reads the request is dynamic, which is no error', async () => {
    expect(kindOf('/probe/static-reads')).toBe('ƒ');
    expect(log('build.log')).not.toMatch(/DYNAMIC_SERVER|Dynamic server usage|couldn't be rendered statically/u);
    expect(await ask('/probe/static-reads', { headers: { 'X-Name': 'Ada' } })).toMatchObject({ text: 'Ada' });
  });

  it('is not kept without content, which Next could not send again', async () => {
    expect(kindOf('/probe/static-no-content')).toBe('ƒ');
    for (const _ of [1, 2]) expect(await ask('/probe/static-no-content')).toMatchObject({ status: 204, text: '' });
  });

  it.each([
    ['static-throws-auto', 500],
    ['static-throws-force', 500],
    ['static-throws-404-auto', 404],
    ['static-throws-404-force', 404],
  ])('is not kept if it throws: %s', async (name, status) => {
    expect(kindOf(`/probe/${name}`)).toBe('ƒ');
    expect(log('build.log')).toContain('A route threw while it was built, and is rendered at each request instead');
    expectProblem(await ask(`/probe/${name}`), status);
    await tell({ fail: `${name}: fine` });
    expect(await ask(`/probe/${name}`)).toMatchObject({ status: 200 });
    await tell({ heal: `${name}: fine` });
    expectProblem(await ask(`/probe/${name}`), status);
    expect(await reportsOf(`/probe/${name}`)).toHaveLength(status === 500 ? 2 : 0);
  });
});

describe.each(['auto', 'force'])('a route that is revalidated (%s)', (mode) => {
  const name = `revalidating-${mode}`;

  it('keeps the last good answer while it throws', async () => {
    const path = `/probe/${name}`;
    const good = await askUntil(path, ({ headers }) => headers.get('x-nextjs-cache') === 'HIT');
    expect(good.status).toBe(200);
    await tell({ fail: name });
    await askUntil(path, ({ headers }) => headers.get('x-nextjs-cache') === 'STALE');
    for (let reports = 0; reports === 0; reports = (await reportsOf(path)).length) {
      expect(await ask(path)).toMatchObject({ status: 200 });
    }
    // What threw is told as it was, not as a bail-out of rendering.
    expect((await reportsOf(path))[0]).toMatchObject({
      message: 'thrown while it revalidates',
      revalidateReason: 'stale',
      routePath: `${path}/route`,
    });
    const kept = await ask(path);
    expect(kept.status).toBe(200);
    await tell({ heal: name });
    await askUntil(path, (answer) => age(answer) !== age(kept));
  });

  it('keeps it also while it throws a 4xx, which is not reported', async () => {
    const path = `/probe/${name}`;
    await tell({ fail: `${name}: 404`, heal: name });
    const before = (await reportsOf(path)).length;
    const good = await askUntil(path, ({ headers }) => headers.get('x-nextjs-cache') === 'STALE');
    expect(good.status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await ask(path)).toMatchObject({ status: 200 });
    expect((await reportsOf(path)).length).toBe(before);
    await tell({ heal: `${name}: 404` });
  });

  it('keeps it on demand', async () => {
    const path = `/probe/${name}/built`;
    expect(await ask(path)).toMatchObject({ status: 200 });
    await tell({ fail: `${name}/built` });
    await askUntil(path, ({ headers }) => headers.get('x-nextjs-cache') === 'STALE');
    for (let reports = 0; reports === 0; reports = (await reportsOf(path)).length) {
      expect(await ask(path)).toMatchObject({ status: 200 });
    }
    await tell({ heal: `${name}/built` });
  });

  it('answers a path that was not built with the 4xx it throws, and does not keep that', async () => {
    const path = `/probe/${name}/missing-${Date.now()}`;
    for (const _ of [1, 2]) expect(expectProblem(await ask(path), 404)['detail']).toMatch(/^No item missing/u);
    expect(await ask(`/probe/${name}/new`)).toMatchObject({ status: 200 });
    expect(await reportsOf(path)).toEqual([]);
  });
});

describe('a route that is kept for an hour', () => {
  it('does not keep a 4xx', async () => {
    expectProblem(await ask('/probe/hourly/7'), 404);
    await tell({ fail: 'hourly: 7 is there' });
    const found = await askUntil('/probe/hourly/7', ({ status }) => status === 200);
    expect(found.json).toEqual({ id: '7' });
    await tell({ heal: 'hourly: 7 is there' });
    expect(await ask('/probe/hourly/7')).toMatchObject({ status: 200 });
  });
});
