/* oxlint-disable vitest/no-conditional-expect -- what has to hold depends on the status */
import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, asked, before, fuzzed, type Scenario, scenario, secret } from './support/fuzz.ts';
import { validProblem } from './support/problem.ts';
import { type Running, serve } from './support/server.ts';
import { silence } from './support/silence.ts';

silence();

const given = process.env['FUZZ_SEED'];
// The same requests each time, and others each time.
const seeds = given === undefined ? [1, Date.now() % 2 ** 31] : [Number(given)];
/** For each seed. */
const runs = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 6000) / seeds.length);

const fatal: unknown[] = [];
const note = (error: unknown): void => void fatal.push(error);
beforeAll(() => {
  process.on('unhandledRejection', note).on('uncaughtException', note);
});
afterAll(() => {
  process.off('unhandledRejection', note).off('uncaughtException', note);
});

/** What has to hold of every answer. */
function check(request: Asked, status: number, headers: Headers, body: string): void {
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(600);
  expect(body + JSON.stringify([...headers])).not.toContain(secret);
  const length = headers.get('content-length');
  if (request.method !== 'HEAD' && length !== null) expect(Number(length)).toBe(Buffer.byteLength(body));
  if (status >= 400) {
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(
      headers
        .get('vary')
        ?.split(', ')
        .filter((name) => name === 'Accept' || name === '*'),
    ).toHaveLength(1);
    expect([...headers.values()]).not.toContain(before);
    if (request.method === 'HEAD') expect(body).toBe('');
    else validProblem(body, status);
    if (status === 401) expect(headers.has('www-authenticate')).toBe(true);
    if (status === 405) expect(headers.has('allow')).toBe(true);
  } else if (status === 204) {
    expect([body, length, headers.get('content-type')]).toEqual(['', null, null]);
  }
}

function withBody({ method, body }: Asked): string | undefined {
  return method === 'GET' || method === 'HEAD' ? undefined : body;
}

function headersOf({ accept, type }: Asked): Record<string, string> {
  return { Cookie: `a=${secret}`, 'Content-Type': type, ...(accept !== undefined && { Accept: accept }) };
}

describe.each(seeds)('whatever is thrown, returned or sent (FUZZ_SEED=%i)', (seed) => {
  let current: Scenario | undefined;
  const fetchFuzzed = fuzzed(() => current as Scenario);

  it('is answered once, and well, in process', async () => {
    const property = fc.asyncProperty(scenario, asked, async (given, request) => {
      current = given;
      const body = withBody(request);
      const init = { method: request.method, headers: headersOf(request), ...(body !== undefined && { body }) };
      const response = await fetchFuzzed(new Request(`http://localhost${request.path}?q=${secret}`, init));
      check(request, response.status, response.headers, await response.text());
      expect(fatal).toEqual([]);
    });
    await fc.assert(property, { seed, numRuns: runs });
  });

  let server: Running;
  beforeAll(async () => {
    server = await serve(fetchFuzzed);
  });
  afterAll(async () => server.close());

  it('is answered once, and well, on the wire', async () => {
    const property = fc.asyncProperty(scenario, asked, async (given, request) => {
      current = given;
      const { status, headers, body } = await exchange(server.port, request);
      check(request, status, headers, body);
      expect(fatal).toEqual([]);
    });
    await fc.assert(property, { seed, numRuns: Math.ceil(runs / 4) });
  });
});

/** Sends a request and reads to the end of the connection: what follows the first answer would be seen. */
async function exchange(port: number, request: Asked): Promise<{ status: number; headers: Headers; body: string }> {
  const socket = connect(port, '127.0.0.1');
  const body = withBody(request);
  const lines = Object.entries({ Host: 'localhost', Connection: 'close', ...headersOf(request) });
  if (body !== undefined) lines.push(['Content-Length', String(Buffer.byteLength(body))]);
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`${request.method} ${request.path}?q=${secret} HTTP/1.1\r\n${head}\r\n${body ?? ''}`);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await once(socket, 'close');
  return parse(Buffer.concat(chunks), request.method);
}

function parse(bytes: Buffer, method: string): { status: number; headers: Headers; body: string } {
  const text = bytes.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = text.slice(0, end).split('\r\n');
  const [, code] = /^HTTP\/1\.1 (\d{3}) /u.exec(statusLine) ?? [];
  expect(code).toBeDefined();
  const headers = new Headers();
  for (const line of lines) {
    const [, name = '', value = ''] = /^([\w-]+): (.*)$/u.exec(line) ?? [];
    expect(name).not.toBe('');
    headers.append(name, value);
  }
  const rest = bytes.subarray(end + 4);
  const chunked = headers.get('transfer-encoding') === 'chunked' && method !== 'HEAD';
  expect(headers.has('transfer-encoding') && headers.has('content-length')).toBe(false);
  return { status: Number(code), headers, body: (chunked ? unchunk(rest) : rest).toString('utf8') };
}

function unchunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.subarray(at, line).toString(), 16);
    expect(size).toBeGreaterThanOrEqual(0);
    if (size === 0) {
      expect(bytes.subarray(line + 2).toString()).toBe('\r\n');
      return Buffer.concat(parts);
    }
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
