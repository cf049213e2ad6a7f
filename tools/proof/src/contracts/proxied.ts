import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { modules } from '../paths.ts';
import type { Check, Report } from '../report.ts';
import { freePort, portOf, type Running, startServer } from '../servers.ts';
import { createApi, type Mistake, mistakeField } from './api.ts';
import type { Descriptions } from './descriptions.ts';

interface Exchange {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status: number;
}

const authorization = 'Bearer token';
const posted = { authorization, 'content-type': 'application/json' };

const exchanges: readonly Exchange[] = [
  { path: '/pets', headers: { authorization }, status: 200 },
  { path: '/pets', status: 401 },
  { method: 'POST', path: '/pets', headers: posted, body: '{"name":"fido"}', status: 201 },
  { method: 'POST', path: '/pets', headers: { ...posted, 'x-name': 'rex' }, body: '{"name":"rex"}', status: 409 },
  { path: '/pets/rex', headers: { authorization }, status: 200 },
  { path: '/pets/rex', headers: { authorization, 'if-none-match': '"1"' }, status: 304 },
  { path: '/pets/tom', headers: { authorization }, status: 404 },
  { method: 'DELETE', path: '/pets/rex', headers: { authorization }, status: 204 },
  { method: 'DELETE', path: '/pets/cerberus', headers: { authorization }, status: 405 },
];

/** What the proxy has to find, so that its silence about the rest means something. */
const mistakes: readonly { readonly mistake: Mistake; readonly status: number }[] = [
  { mistake: 'no-header', status: 401 },
  { mistake: 'other-status', status: 404 },
  { mistake: 'wrong-type', status: 404 },
  { mistake: 'content-type', status: 404 },
];

/** Required fields that are for the next hop, which here is prism: it takes them out, and then misses them. */
const consumed: Readonly<Record<number, string>> = { 407: 'proxy-authenticate', 426: 'upgrade' };

/** To prism, it says that this part of the API is yet to be written: it answers with an example instead. */
const mocked = 501;

/** A server behind `prism proxy --errors`, which answers with an error of its own where the two break the contract. */
export async function proxied(report: Report, { version, api, responses }: Descriptions): Promise<void> {
  const server = createApi(responses).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy = await startPrism(api, portOf(server)).catch((error: unknown) => {
    // Or the proof would fail and never end.
    server.close();
    throw error;
  });
  try {
    const statuses = responses.flatMap(({ problem }) =>
      problem === undefined || problem.status === mocked || Object.hasOwn(consumed, problem.status)
        ? []
        : [problem.status],
    );
    const all: Exchange[] = [...exchanges, ...statuses.map((status) => ({ path: `/statuses/${status}`, status }))];
    const held = all.map((exchange): Check => ({
      name: `prism, OpenAPI ${version}: ${exchange.method ?? 'GET'} ${exchange.path} → ${exchange.status}`,
      run: () => holds(portOf(server), proxy.port, exchange),
    }));
    const found = mistakes.map(({ mistake, status }): Check => ({
      name: `prism, OpenAPI ${version}, finds the mistake: ${mistake}`,
      run: () => isFound(proxy.port, mistake, status),
    }));
    const missed = Object.entries(consumed).map(([status, field]): Check => ({
      name: `prism, OpenAPI ${version}: GET /statuses/${status} → ${status}, but for ${field}, which prism consumes`,
      run: () => misses(proxy.port, Number(status), field),
    }));
    await report.checkAll([...held, ...missed, ...found]);
  } finally {
    await proxy.stop();
    server.close();
    server.closeAllConnections();
  }
}

/** The answer through the proxy is the answer of the server. */
async function holds(direct: number, through: number, exchange: Exchange): Promise<void> {
  const [expected, actual] = [await send(direct, exchange), await send(through, exchange)];
  if (expected.status !== exchange.status) throw new Error(`the server answers with ${expected.status}`);
  if (actual.violations !== undefined) throw new Error(actual.violations);
  if (actual.status !== expected.status || actual.content !== expected.content) {
    throw new Error(`${actual.status} ${actual.content}`);
  }
}

/** Prism finds one thing and no other: that the field is not there. */
async function misses(through: number, status: number, field: string): Promise<void> {
  const { violations = '[]' } = await send(through, { path: `/statuses/${status}`, status });
  const found = JSON.parse(violations) as readonly { code: string; message: string }[];
  if (found.length !== 1 || found[0]?.code !== 'required' || !found[0].message.includes(`'${field}'`)) {
    throw new Error(violations);
  }
}

async function isFound(through: number, mistake: Mistake, status: number): Promise<void> {
  const { content } = await send(through, {
    path: `/statuses/${status}`,
    headers: { [mistakeField]: mistake },
    status,
  });
  if (!content.includes('#VIOLATIONS')) throw new Error(`prism took it: ${content}`);
}

interface Answer {
  readonly status: number | undefined;
  readonly content: string;
  /** What prism found, if it found anything. */
  readonly violations: string | undefined;
}

/** By node:http, since fetch keeps a 407 to itself. */
function send(port: number, { method = 'GET', path, headers = {}, body }: Exchange): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path, headers, agent: false };
    const sent = request(options, (response) => {
      let content = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        content += text;
      });
      response.on('error', reject);
      response.on('end', () => {
        const violations = response.headers['sl-violations'];
        resolve({ status: response.statusCode, content, violations: violations?.toString() });
      });
    });
    sent.on('error', reject).end(body);
  });
}

async function startPrism(api: string, upstream: number): Promise<Running & { port: number }> {
  const port = await freePort();
  const script = join(modules, '@stoplight/prism-cli/dist/index.js');
  const options = ['--errors', '--host', '127.0.0.1', '--port', String(port)];
  const args = ['proxy', ...options, api, `http://127.0.0.1:${upstream}`];
  return { port, ...(await startServer({ script, args, says: 'Prism is listening' })) };
}
