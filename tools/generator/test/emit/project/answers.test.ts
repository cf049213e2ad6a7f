import { describe, expect, test } from 'vitest';
import { express } from '../../../src/emit/project/adapters/express.ts';
import { hono } from '../../../src/emit/project/adapters/hono.ts';
import { next } from '../../../src/emit/project/adapters/next.ts';
import { pages } from '../../../src/emit/project/pages/pages.ts';
import type { ProjectEmitter } from '../../../src/emit/project/project-emitter.ts';
import { fixtureProject, printedOf } from '../../support/project.ts';
import { evaluate } from '../../support/typescript.ts';

/** The module of an adapter as it runs, beside a package that says what it was asked to answer with. */
async function moduleOf<Module>(emitter: ProjectEmitter): Promise<Module> {
  const printed = [
    ...(await printedOf(pages, fixtureProject('tugs'))),
    ...(await printedOf(emitter, fixtureProject('tugs'))),
  ];
  const files = [
    ...printed.map(({ path, text }) => ({ path: `src/${path}`, text })),
    { path: `src/@codes/${emitter.name}`, text: 'export const problem = (...args: unknown[]) => args;' },
    { path: 'src/errors.gen.ts', text: `export const RopeTornProblem = 'the class';` },
  ];
  return evaluate(files, `src/problems.${emitter.name}.gen.ts`) as Module;
}

const page = 'https://a.example/problems/rope-torn';
const tag = /^W\/"[\w-]{22}"$/u;

describe('express', async () => {
  type Handler = (request: object, response: object, next: () => void) => void;
  const { problemPages } = await moduleOf<{ problemPages: () => Handler }>(express);

  /** What is answered to a request; nothing where it is left to the next handler. */
  async function answerTo(method: string, baseUrl: string, path: string, field?: string): Promise<unknown> {
    return new Promise((resolve) => {
      const response = {
        code: 200,
        fields: {},
        status: (code: number) => Object.assign(response, { code }),
        set: (fields: object) => Object.assign(response, { fields }),
        send: (text: string) => resolve({ code: response.code, fields: response.fields, text }),
        end: () => resolve({ code: response.code, fields: response.fields }),
      };
      const get = (name: string): string | undefined => (name === 'If-None-Match' ? field : undefined);
      problemPages()({ method, baseUrl, path, get }, response, () => resolve(undefined));
    });
  }

  test.each([
    ['GET', '', '/problems/rope-torn'],
    ['HEAD', '', '/problems/rope-torn'],
    ['GET', '/problems', '/rope-torn'],
  ])('answers %s %s%s with the page', async (method, baseUrl, path) => {
    expect(await answerTo(method, baseUrl, path)).toEqual({
      code: 200,
      fields: { 'Content-Type': 'text/markdown; charset=utf-8', ETag: expect.stringMatching(tag) },
      text: expect.stringMatching(/^# The rope is torn\n/u),
    });
  });

  test.each([
    ['POST', '/problems/rope-torn'],
    ['GET', '/problems/none'],
    ['GET', '/'],
  ])('leaves %s %s to the next handler', async (method, path) => {
    expect(await answerTo(method, '', path)).toBeUndefined();
  });

  test('answers 304 to a client that has the page', async () => {
    expect(await answerTo('GET', '', '/problems/rope-torn', '*')).toEqual({
      code: 304,
      fields: { ETag: expect.stringMatching(tag) },
    });
  });
});

describe('hono', async () => {
  type Handler = (c: object, next: () => Promise<void>) => Promise<unknown>;
  interface Module {
    readonly problemPages: () => Handler;
    readonly ropeTorn: (c: object, ...args: unknown[]) => unknown;
  }
  const { problemPages, ropeTorn } = await moduleOf<Module>(hono);

  async function answerTo(method: string, url: string, field?: string): Promise<unknown> {
    const header = (name: string): string | undefined => (name === 'If-None-Match' ? field : undefined);
    return problemPages()({ req: { method, url, header }, body: (...args: unknown[]) => args }, async () => {});
  }

  test.each(['GET', 'HEAD'])('answers %s with the page', async (method) => {
    expect(await answerTo(method, `${page}?a=b`)).toEqual([
      expect.stringMatching(/^# The rope is torn\n/u),
      200,
      { 'Content-Type': 'text/markdown; charset=utf-8', ETag: expect.stringMatching(tag) },
    ]);
  });

  test('leaves all else to the next handler', async () => {
    expect(await answerTo('POST', page)).toBeUndefined();
    expect(await answerTo('GET', `${page}s`)).toBeUndefined();
  });

  test('answers 304 to a client that has the page', async () => {
    expect(await answerTo('GET', page, '*')).toEqual([null, 304, { ETag: expect.stringMatching(tag) }]);
  });

  test('a responder answers with the class and what it was given', () => {
    const c = {};
    expect(ropeTorn(c, { length: 3 }, { detail: 'x' })).toEqual([c, 'the class', { length: 3 }, { detail: 'x' }]);
  });
});

describe('next', async () => {
  interface Module {
    readonly problemPages: (request: Request) => Promise<Response>;
    readonly ropeTorn: (...args: unknown[]) => unknown;
  }
  const { problemPages, ropeTorn } = await moduleOf<Module>(next);

  test('answers with the page', async () => {
    const response = await problemPages(new Request(page));
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/markdown; charset=utf-8']);
    expect(response.headers.get('ETag')).toMatch(tag);
    expect(await response.text()).toMatch(/^# The rope is torn\n/u);
  });

  test('answers 404 to all else', async () => {
    expect(await problemPages(new Request(`${page}s`))).toEqual([404]);
  });

  test('answers 304 to a client that has the page', async () => {
    const response = await problemPages(new Request(page, { headers: { 'If-None-Match': '*' } }));
    expect([response.status, response.body]).toEqual([304, null]);
    expect(response.headers.get('ETag')).toMatch(tag);
  });

  test('a responder answers with the class and what it was given', () => {
    expect(ropeTorn({ length: 3 })).toEqual(['the class', { length: 3 }]);
  });
});
