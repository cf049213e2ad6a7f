import { describe, expect, it } from 'vitest';
import {
  errorFromResponse,
  isHttpError,
  renderProblem,
  reportProblem,
  retryAfterMs,
  toResponse,
} from '../../src/index.js';

const secret = 'secret-of-another-server';

function problem(status: number, members: object = {}): Response {
  const headers = { 'content-type': 'application/problem+json', 'retry-after': '7', 'x-internal': secret };
  return new Response(JSON.stringify(members), { status, headers });
}

async function failed(response: Response) {
  const error = await errorFromResponse(response);
  if (error === undefined) throw new Error('it is one');
  return error;
}

describe('errorFromResponse', () => {
  it('says what the problem says', async () => {
    const error = await failed(
      problem(403, { type: 'urn:p', title: 'T', detail: 'd', instance: 'urn:i', balance: 30 }),
    );
    expect(isHttpError(error)).toBe(true);
    expect(error).toMatchObject({
      name: 'HttpError',
      message: 'd',
      status: 403,
      type: 'urn:p',
      title: 'T',
      detail: 'd',
      instance: 'urn:i',
      extensions: { balance: 30 },
      headers: { 'Retry-After': '7' },
      problem: { type: 'urn:p', balance: 30 },
    });
    expect(retryAfterMs({ headers: new Headers(error.headers as never) })).toBe(7000);
  });

  it('has a stack, to be found by who catches it', async () => {
    expect((await failed(problem(404))).stack).toMatch(/^HttpError: Not Found\n {4}at .*error-from-response/u);
  });

  it('keeps the status of the response, whatever the problem says', async () => {
    expect((await failed(problem(404, { status: 403 }))).status).toBe(404);
  });

  it('stands without a problem', async () => {
    const error = await failed(new Response('<html>', { status: 503 }));
    expect(error).toMatchObject({ status: 503, title: 'Service Unavailable', problem: undefined, headers: {} });
    expect(await failed(new Response('', { status: 499 }))).toMatchObject({ status: 499, title: 'Bad Request' });
    const consumed = problem(404, { title: 'T' });
    await consumed.text();
    expect(await failed(consumed)).toMatchObject({ title: 'Not Found', problem: undefined });
  });

  it.each([200, 204, 304])('is nothing for a %i', async (status) => {
    expect(await errorFromResponse(new Response(null, { status }))).toBeUndefined();
  });

  it('lets nothing through where a server does not catch it', async () => {
    const error = await failed(problem(401, { title: secret, detail: secret, token: secret }));
    const rendered = renderProblem(error);
    expect(rendered.problem).toEqual({ type: 'about:blank', title: 'Bad Gateway', status: 502 });
    expect(JSON.stringify(rendered.headers)).not.toMatch(/secret|retry/iu);
    const reported: unknown[] = [];
    reportProblem(rendered, { onError: (...args) => reported.push(args[0]) });
    expect(reported).toEqual([error]);
    expect((toResponse(error, { onError: () => undefined }) as Response).status).toBe(502);
  });
});
