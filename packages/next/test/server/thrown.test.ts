import { describe, expect, it } from 'vitest';
import { ask, expectProblem, reportsOf, secret } from '../support/ask.ts';

const opaque = [
  'error',
  'string',
  'undefined',
  'null',
  'number',
  'symbol',
  'frozen',
  'null-prototype',
  'revoked',
  'getters',
  'response',
  'foreign',
  'cause-cycle',
  'endless-causes',
];

describe('a thrown value', () => {
  it.each(opaque)('%s is a 500 that says nothing, and is reported once', async (kind) => {
    const path = `/probe/thrown?kind=${kind}&a=1`;
    expect(expectProblem(await ask(path), 500)).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
    });
    expect(await reportsOf(path)).toEqual([
      expect.objectContaining({ path, method: 'GET', routePath: '/probe/thrown', routeType: 'route', status: 500 }),
    ]);
  });

  it('is empty, without a media type, in Next by itself', async () => {
    const answer = await ask('/probe/bare?kind=error');
    expect(answer).toMatchObject({ status: 500, text: '' });
    expect(answer.headers.get('content-type')).toBeNull();
  });

  it('that is a 4xx of ours is answered as it says, and not reported', async () => {
    const path = '/probe/thrown?kind=not-found-error';
    expect(expectProblem(await ask(path), 404)).toMatchObject({ title: 'Not Found', detail: 'No item 7.' });
    expect(await reportsOf(path)).toEqual([]);
  });

  it('that is a 5xx of ours keeps its fields, and is reported once', async () => {
    const path = '/probe/thrown?kind=unavailable';
    const answer = await ask(path, { method: 'POST' });
    expectProblem(answer, 503);
    expect(answer.headers.get('retry-after')).toBe('3');
    expect(await reportsOf(path)).toEqual([expect.objectContaining({ message: secret, method: 'POST', status: 503 })]);
  });

  it('is reported once where it escapes', async () => {
    await ask('/probe/bare?kind=error&escaped');
    const reports = await reportsOf('/probe/bare?kind=error&escaped');
    expect(reports).toEqual([expect.objectContaining({ message: secret, routePath: '/probe/bare' })]);
    expect(reports[0]).not.toHaveProperty('status');
  });

  it('is answered though the reporter fails', async () => {
    expect(expectProblem(await ask('/probe/thrown?kind=error&reporter=fails'), 500)).not.toHaveProperty('detail');
  });

  it('has no content for HEAD', async () => {
    const answer = await ask('/probe/thrown?kind=not-found-error', { method: 'HEAD' });
    expect(answer).toMatchObject({ status: 404, text: '' });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('control flow', () => {
  it.each([
    ['redirect', 307],
    ['permanent-redirect', 308],
    ['wrapped-redirect', 307],
    ['redirect-in-a-cycle', 307],
  ])('of %s reaches Next', async (kind, status) => {
    for (const method of ['GET', 'POST']) {
      const answer = await ask(`/probe/thrown?kind=${kind}`, { method });
      expect(answer).toMatchObject({ status, text: '' });
      expect(answer.headers.get('location')).toBe('/elsewhere');
    }
    expect(await reportsOf(`/probe/thrown?kind=${kind}`)).toEqual([]);
  });

  it('redirects what looks like a form with 303, as Next by itself does', async () => {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=1' };
    expect(await ask('/probe/thrown?kind=redirect', init)).toMatchObject({ status: 303 });
  });

  it.each([
    ['not-found', 404],
    ['forbidden', 403],
    ['unauthorized', 401],
  ])('of %s is a bare status, or by an option a problem', async (kind, status) => {
    for (const place of ['bare', 'thrown']) {
      const answer = await ask(`/probe/${place}?kind=${kind}`);
      expect(answer).toMatchObject({ status, text: '' });
      expect(answer.headers.get('www-authenticate')).toBeNull();
    }
    const answer = await ask(`/probe/fallbacks?kind=${kind}`);
    expectProblem(answer, status);
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
    expect(await reportsOf(`/probe/fallbacks?kind=${kind}`)).toEqual([]);
    expect(await reportsOf(`/probe/bare?kind=${kind}`)).toEqual([]);
  });

  it('is no fallback where it redirects', async () => {
    expect(await ask('/probe/fallbacks?kind=wrapped-redirect')).toMatchObject({ status: 307 });
  });
});
