import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { modules, root, scratch } from '../paths.ts';
import type { Check, Report } from '../report.ts';
import { freePort, untilAnswered } from '../servers.ts';

interface Exchange {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status: number;
}

const headers = { authorization: 'Bearer example', 'content-type': 'application/json' };
const post = (title: string, status: number): Exchange => ({
  method: 'POST',
  path: '/notes',
  headers,
  body: JSON.stringify({ title }),
  status,
});

/** In this order. */
const exchanges: readonly Exchange[] = [
  { path: '/notes', headers, status: 200 },
  { path: '/notes', status: 401 },
  post('Milk', 201),
  post('Milk', 409),
  { path: '/notes/1', headers, status: 200 },
  { path: '/notes/99', headers, status: 404 },
  post('Bread', 201),
  post('Salt', 201),
  post('Oil', 403),
  { method: 'DELETE', path: '/notes/1', headers, status: 204 },
  { method: 'DELETE', path: '/notes/1', headers, status: 404 },
];

/** Requests that break the contract themselves: prism passes them on, and says that the request did. */
const broken: readonly Exchange[] = [
  post('', 422),
  { path: '/notes/one', headers, status: 400 },
  { method: 'POST', path: '/notes', headers, body: '{"title":', status: 400 },
];

/** The real answers of the example, held against its own OpenAPI document by `prism proxy --errors`. */
export async function exampleByPrism(report: Report): Promise<void> {
  const folder = await scratch('hono-example');
  // Where packages stand Node reads no TypeScript.
  await build({
    entryPoints: [join(root, 'packages', 'hono', 'examples', 'app.ts')],
    outfile: join(folder, 'app.mjs'),
    bundle: true,
    packages: 'external',
    format: 'esm',
    logLevel: 'silent',
  });
  const [port, through] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  await writeFile(
    join(folder, 'start.mjs'),
    `import { serve } from '@hono/node-server';
import app from './app.mjs';
serve({ ...app, port: ${port}, hostname: '127.0.0.1' });
`,
  );
  const server = spawn(process.execPath, [join(folder, 'start.mjs')], { stdio: 'inherit' });
  let proxy: ChildProcess | undefined;
  try {
    await untilAnswered(url, server);
    const document = join(folder, 'openapi.json');
    await writeFile(document, await (await fetch(`${url}/openapi.json`)).text());
    const prism = join(modules, '@stoplight/prism-cli/dist/index.js');
    const options = ['proxy', '--errors', '--host', '127.0.0.1', '--port', String(through), document, url];
    proxy = spawn(process.execPath, [prism, ...options], { stdio: 'ignore' });
    const proxied = `http://127.0.0.1:${through}`;
    await untilAnswered(proxied, proxy);
    for (const exchange of exchanges) await report.check(...checkOf('prism', exchange, () => holds(proxied, exchange)));
    for (const exchange of broken) await report.check(...checkOf('the server', exchange, () => holds(url, exchange)));
    await report.check('prism finds a request that breaks the contract, and so looks at all', async () => {
      const [exchange] = broken;
      const found = exchange === undefined ? '' : await violations(proxied, exchange);
      if (!found.includes('request')) throw new Error(found || 'nothing found');
    });
  } finally {
    proxy?.kill();
    server.kill();
  }
}

function checkOf(who: string, { method = 'GET', path, status }: Exchange, run: Check['run']): [string, Check['run']] {
  return [`${who}, the example of @codes/hono: ${method} ${path} → ${status}`, run];
}

async function holds(origin: string, exchange: Exchange): Promise<void> {
  const response = await send(origin, exchange);
  const text = await response.text();
  if (response.headers.has('sl-violations')) throw new Error(response.headers.get('sl-violations') ?? '');
  if (response.status !== exchange.status) throw new Error(`${response.status} ${text}`);
  if (exchange.status >= 400 && response.headers.get('content-type') !== 'application/problem+json') {
    throw new Error(`no problem: ${text}`);
  }
}

async function violations(origin: string, exchange: Exchange): Promise<string> {
  const response = await send(origin, exchange);
  return `${response.headers.get('sl-violations') ?? ''} ${await response.text()}`;
}

async function send(origin: string, { method = 'GET', path, headers: fields, body }: Exchange): Promise<Response> {
  return fetch(origin + path, { method, ...(fields && { headers: fields }), ...(body !== undefined && { body }) });
}
