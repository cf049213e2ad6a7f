import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import type { Check } from '../report.ts';
import type { App, Served } from './app.ts';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Report {
  readonly path: string;
  readonly routeType: string;
  readonly status?: number;
  readonly message: string;
}

export async function ask({ origin }: Served, path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(origin + path, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export function isProblem({ status, headers, text }: Answer, expected: number): void {
  assert.equal(status, expected, text);
  assert.equal(headers.get('content-type'), 'application/problem+json');
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.equal((JSON.parse(text) as { status: number }).status, expected);
  assert.doesNotMatch(text, /planted-secret/u);
}

async function reportsOf(server: Served, path: string): Promise<Report[]> {
  const { text } = await ask(server, '/api/reports');
  return (JSON.parse(text) as Report[]).filter((report) => report.path === path);
}

/** How Next's build marked a route. */
export function kindOf({ log }: App, path: string): string | undefined {
  return new RegExp(`([○ƒ●]) ${path}\\s`, 'u').exec(stripVTControlCharacters(log))?.[1];
}

function timesIn(log: string, text: string): number {
  return log.split(text).length - 1;
}

/** What holds of route handlers in a runtime. */
export function handlerChecks(server: Served, path: string): Check[] {
  return [
    {
      name: `${path} answers what is thrown, and reports it once`,
      run: async () => {
        isProblem(await ask(server, `${path}?kind=404`), 404);
        for (const kind of ['error', 'cycle']) {
          isProblem(await ask(server, `${path}?kind=${kind}`), 500);
          assert.equal(timesIn(server.log(), `reported ${path}?kind=${kind} route 500 of planted-secret`), 1);
        }
        assert.equal(timesIn(server.log(), `reported ${path}?kind=404`), 0);
      },
    },
    {
      name: `${path} lets control flow pass`,
      run: async () => {
        for (const kind of ['redirect', 'wrapped']) {
          const answer = await ask(server, `${path}?kind=${kind}`);
          assert.equal(answer.status, 307);
          assert.equal(answer.headers.get('location'), '/elsewhere');
          assert.equal(timesIn(server.log(), `reported ${path}?kind=${kind} `), 0);
        }
        const { status, text } = await ask(server, `${path}?kind=not-found`);
        assert.deepEqual([status, text], [404, '']);
      },
    },
    {
      name: `${path} answers other methods with 405 and Allow, and malformed JSON with 400`,
      run: async () => {
        const refused = await ask(server, path, { method: 'DELETE' });
        isProblem(refused, 405);
        assert.equal(refused.headers.get('allow'), 'GET, HEAD, OPTIONS, POST');
        isProblem(await ask(server, path, { method: 'POST', body: '{' }), 400);
      },
    },
  ];
}

/** What holds of the rest of an application. */
export function applicationChecks(server: Served): Check[] {
  return [
    {
      name: 'responders, returned problems and unknown paths',
      run: async () => {
        isProblem(await ask(server, '/api/items/7'), 404);
        isProblem(await ask(server, '/api/unknown'), 404);
        const created = await ask(server, '/api/items/1', { method: 'POST' });
        assert.deepEqual([created.status, created.headers.get('location')], [201, '/api/items/1']);
        const { status, text } = await ask(server, '/api/items/1', { method: 'DELETE' });
        assert.deepEqual([status, text], [204, '']);
      },
    },
    {
      name: 'proxy (middleware) answers what it throws, and reports it once',
      run: async () => {
        isProblem(await ask(server, '/proxied?kind=404'), 404);
        isProblem(await ask(server, '/proxied?kind=error'), 500);
        assert.equal(timesIn(server.log(), 'reported /proxied?kind=error proxy 500 of planted-secret'), 1);
      },
    },
    {
      name: 'an API route of the Pages Router answers what it throws',
      run: async () => {
        isProblem(await ask(server, '/api/legacy?kind=404'), 404);
        isProblem(await ask(server, '/api/legacy'), 500);
        const refused = await ask(server, '/api/legacy', { method: 'POST' });
        isProblem(refused, 405);
        assert.equal(refused.headers.get('allow'), 'GET, HEAD, OPTIONS');
        assert.equal((await reportsOf(server, '/api/legacy')).length, 1);
      },
    },
  ];
}

/** What holds of answers that Next keeps. */
export function keptChecks(app: App, server: Served): Check[] {
  return [
    {
      name: 'a static route stays static, one that throws at build is not kept',
      run: async () => {
        assert.equal(kindOf(app, '/api/static'), '○');
        assert.equal(kindOf(app, '/api/throws'), 'ƒ');
        isProblem(await ask(server, '/api/throws'), 500);
        assert.equal((await ask(server, '/api/static')).text, (await ask(server, '/api/static')).text);
      },
    },
    {
      name: 'a route that throws while it revalidates keeps its last good answer, and is reported',
      run: async () => {
        assert.equal(kindOf(app, '/api/revalidating'), '○');
        await ask(server, '/api/reports', { method: 'PUT' });
        const told = async (): Promise<Report[]> => reportsOf(server, '/api/revalidating');
        for (let tries = 0; tries < 100 && (await told()).length === 0; tries += 1) {
          assert.equal((await ask(server, '/api/revalidating')).status, 200);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        assert.equal((await ask(server, '/api/revalidating')).status, 200);
        assert.deepEqual([...new Set((await told()).map(({ message }) => message))], ['planted-secret']);
        await ask(server, '/api/reports', { method: 'DELETE' });
      },
    },
  ];
}
