import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, askRaw, expectProblem, post, secret } from './support/ask.ts';

const given = process.env['FUZZ_SEED'];
// The same requests each time, and others each time.
const seeds = given === undefined ? [1, Date.now() % 2 ** 31] : [Number(given)];
/** For each seed. */
const runs = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 400) / seeds.length);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('a\r\nX-Injected: 1', '\u0000', '\uD800', '<script>', '/é b?token=1#x', '__proto__', 'constructor'),
);
const json = fc.jsonValue({ maxDepth: 3 });
const extensions = fc.dictionary(fc.oneof(text, fc.constantFrom('status', 'type', 'title', 'toJSON')), json, {
  maxKeys: 4,
});
const options = fc.record(
  {
    detail: fc.oneof(text, json),
    title: text,
    type: text,
    instance: text,
    message: text,
    extensions,
    headers: fc.dictionary(
      fc.oneof(text, fc.constantFrom('Set-Cookie', 'content-length', 'Transfer-Encoding', 'X-A')),
      text,
    ),
    retryAfter: fc.oneof(fc.double(), text, json),
    allow: fc.oneof(fc.array(text), text),
    challenges: fc.oneof(
      json,
      fc.array(fc.record({ scheme: text, params: fc.dictionary(text, text) }), { maxLength: 2 }),
    ),
    expose: fc.constant(false),
  },
  { requiredKeys: [] },
);
const cases = fc.record({
  how: fc.constantFrom('throw', 'return', 'foreign', 'value', 'signal'),
  status: fc.oneof(fc.integer({ min: 400, max: 599 }), fc.integer({ min: -1, max: 999 }), fc.double()),
  options,
  value: fc.oneof(
    json,
    fc.constantFrom('NEXT_REDIRECT', 'NEXT_REDIRECT;push;;', 'NEXT_HTTP_ERROR_FALLBACK;999', 'DYNAMIC'),
  ),
  secret: fc.constant(secret),
});

describe.each(seeds)('whatever is thrown or returned (FUZZ_SEED=%i)', (seed) => {
  it('is one well-formed answer', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.constantFrom('*/*', 'text/html', 'application/json', ''), async (example, accept) => {
        const answer = await post('/probe/fuzz', example, accept);
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.headers.get('x-injected')).toBeNull();
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        const { status } = answer;
        // An error of ours may say itself how long it may be kept.
        expect(answer.json['status']).toBe(status);
        expectValid(answer, status);
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
    expect(await ask('/api/items')).toMatchObject({ status: 200 });
  }, 300_000);

  it('is one well-formed answer also to what is no request', async () => {
    const method = fc.oneof(
      fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'QUERY'),
      // A proxy (middleware) cannot be asked by these two: Next answers 500.
      fc.stringMatching(/^[A-Z]{1,8}$/u).filter((name) => name !== 'TRACE' && name !== 'CONNECT'),
    );
    const path = fc.webPath().map((each) => `/api/items${each}`);
    await fc.assert(
      fc.asyncProperty(method, path, async (method, path) => {
        const raw = await askRaw(`${method} ${path} HTTP/1.1`);
        expect(raw).toMatch(/^HTTP\/1\.1 \d{3} /u);
        expect(raw.match(/^HTTP\/1\.1 /gmu)).toHaveLength(1);
        expect(raw).not.toMatch(/^HTTP\/1\.1 5/u);
      }),
      { seed, numRuns: Math.ceil(runs / 4), endOnFailure: true },
    );
  }, 300_000);
});

function expectValid(answer: Awaited<ReturnType<typeof ask>>, status: number): void {
  const headers = new Headers(answer.headers);
  if (headers.get('cache-control') !== null) headers.set('cache-control', 'no-store');
  expectProblem({ ...answer, headers }, status);
}
