import { describe, expect, it } from 'vitest';
import { ask, askRaw, expectProblem, reportsOf, secret } from '../support/ask.ts';

describe('proxy', () => {
  it('answers what it throws as a problem', async () => {
    const answer = await ask('/api/items', { headers: { 'X-Client': 'greedy' } });
    expectProblem(answer, 429);
    expect(answer.headers.get('retry-after')).toBe('30');
  });

  it('answers what it does not know with 500, reported once', async () => {
    const path = '/probe/proxied?kind=error';
    expectProblem(await ask(path), 500);
    expect(await reportsOf(path)).toEqual([expect.objectContaining({ path, routeType: 'proxy', status: 500 })]);
  });

  it('leaves to Next what is its own, though it has no answer to it here', async () => {
    const answer = await ask('/probe/proxied?kind=redirect');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).not.toBe('application/problem+json');
    const reports = await reportsOf('/probe/proxied?kind=redirect');
    expect(reports.filter(({ message }) => message === 'NEXT_REDIRECT')).toEqual([]);
  });

  it('lets others pass', async () => {
    expect(await ask('/api/items')).toMatchObject({ status: 200 });
  });
});

describe('an API route of the Pages Router', () => {
  it('answers what it throws, with what was set before and still holds', async () => {
    const answer = await ask('/api/probe?kind=not-found-error');
    expect(expectProblem(answer, 404)).toMatchObject({ detail: 'No item 7.' });
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('set-cookie')).toBe('kept=1');
    expect(answer.headers.get('x-request-id')).toBe('7');
  });

  it.each([
    'error',
    'string',
    'undefined',
    'null',
    'frozen',
    'revoked',
    'getters',
    'foreign',
    'cause-cycle',
    'endless-causes',
  ])('answers %s with 500, reported once', async (kind) => {
    const path = `/api/probe?kind=${kind}`;
    expectProblem(await ask(path), 500);
    expect(await reportsOf(path)).toEqual([
      expect.objectContaining({ path, routerKind: 'Pages Router', routePath: '/api/probe', status: 500 }),
    ]);
  });

  it('answers by the method', async () => {
    const refused = await ask('/api/probe', { method: 'POST' });
    expectProblem(refused, 405);
    expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS, PUT');
    const options = await ask('/api/probe', { method: 'OPTIONS' });
    expect(options).toMatchObject({ status: 204, text: '' });
    expect(options.headers.get('allow')).toBe('GET, HEAD, OPTIONS, PUT');
    expect(await ask('/api/probe', { method: 'PUT' })).toMatchObject({ json: { put: true } });
    expect(await ask('/api/probe?kind=not-found-error', { method: 'HEAD' })).toMatchObject({ status: 404, text: '' });
  });

  it('closes the connection where an answer is under way, and reports that', async () => {
    const raw = await askRaw('GET /api/probe?kind=late HTTP/1.1');
    expect(raw).toMatch(/^(?:HTTP\/1\.1 201 |$)/u);
    expect(raw).not.toMatch(/\r\n0\r\n\r\n$/u);
    expect(await reportsOf('/api/probe?kind=late')).toHaveLength(1);
  });

  it('asks for credentials', async () => {
    const answer = await ask('/api/legacy');
    expectProblem(answer, 401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="legacy"');
    expect(await ask('/api/legacy', { headers: { Authorization: 'Bearer 1' } })).toMatchObject({
      json: { legacy: true },
    });
  });

  it('keeps the media type, which `json` of Next changes', async () => {
    expect((await ask('/api/bare')).headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('is not asked where the content is no JSON: Next answers itself', async () => {
    const init = { method: 'PUT', body: '{', headers: { 'Content-Type': 'application/json' } };
    expect(await ask('/api/probe', init)).toMatchObject({ status: 400, text: 'Invalid JSON' });
    expect(secret).not.toBe('');
  });
});
