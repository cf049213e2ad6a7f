import * as adapter from '@codes/express';
import type { Response } from 'express';
import { describe, expect, it } from 'vitest';
import { frameworks } from './support/frameworks.ts';
import { answerTo, type RawAnswer, valuesOf } from './support/raw.ts';
import { serve } from './support/server.ts';

describe.each(frameworks)('header fields on %s', (_, express) => {
  async function answered(
    error: () => unknown,
    {
      before = () => undefined,
      options = {},
      method = 'GET',
    }: { before?: (response: Response) => unknown; options?: object; method?: string } = {},
  ): Promise<RawAnswer> {
    const app = express();
    app.get('/', (_request, response) => {
      before(response);
      throw error();
    });
    app.use(adapter.problemHandlers(app, { onError: () => undefined, ...options }));
    const { port } = await serve(app);
    return answerTo(port, method);
  }

  const stale = {
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'public, max-age=999',
    'Content-Disposition': 'attachment; filename="report.pdf"',
    'Content-Encoding': 'gzip',
    'Content-Language': 'de',
    'Content-Length': '12345',
    'Content-Range': 'bytes 0-1/2',
    'Content-Type': 'application/pdf',
    ETag: '"7"',
    Expires: 'Thu, 01 Dec 2033 16:00:00 GMT',
    'Last-Modified': 'Thu, 01 Dec 1994 16:00:00 GMT',
    Location: '/there',
    'Transfer-Encoding': 'chunked',
  };
  const kept = {
    'Access-Control-Allow-Origin': 'https://example.com',
    'Content-Security-Policy': "default-src 'self'",
    'Set-Cookie': 'a=b; Path=/',
    'Strict-Transport-Security': 'max-age=60',
    'X-Request-Id': 'r-1',
    RateLimit: '"default";r=5;t=30',
  };

  it('that described another answer are removed, all others stay', async () => {
    const answer = await answered(() => new adapter.ConflictError(), {
      before: (response) => response.set({ ...stale, ...kept }),
    });
    expect(answer.status).toBe(409);
    for (const [name, value] of Object.entries(stale))
      expect(valuesOf(answer, name.toLowerCase())).not.toContain(name === 'Transfer-Encoding' ? 'x' : value);
    for (const [name, value] of Object.entries(kept)) expect(valuesOf(answer, name.toLowerCase())).toEqual([value]);
    expect(valuesOf(answer, 'content-type')).toEqual(['application/problem+json']);
    expect(valuesOf(answer, 'cache-control')).toEqual(['no-store']);
    expect(JSON.parse(answer.body)).toMatchObject({ status: 409 });
  });

  it('of an error add its cookies to those of the response', async () => {
    const answer = await answered(() => new adapter.ConflictError({ headers: { 'Set-Cookie': ['c=d', 'e=f'] } }), {
      before: (response) => response.append('Set-Cookie', 'a=b'),
    });
    expect(valuesOf(answer, 'set-cookie')).toEqual(['a=b', 'c=d', 'e=f']);
  });

  it('let nothing be injected, and no process end', async () => {
    const hostile = ['a\r\nSet-Cookie: x=1', 'a\nb', 'a\0b', 'snow☃', '😀', 'a\u007fb'];
    for (const value of hostile) {
      const headers = { 'X-Own': value, [value]: 'x', 'X-List': ['fine', value], 'Retry-After': value };
      const own = await answered(() => new adapter.ServiceUnavailableError({ detail: value, headers }));
      expect(own.status).toBe(503);
      for (const name of ['x-own', 'set-cookie', 'x-list', 'retry-after']) expect(valuesOf(own, name)).toEqual([]);
      expect(JSON.parse(own.body)).toMatchObject({ detail: value });
      const foreign = await answered(() =>
        Object.assign(new Error('x'), { status: 409, statusCode: 409, expose: false, headers }),
      );
      expect([foreign.status, valuesOf(foreign, 'x-own')]).toEqual([409, []]);
      const challenge = await answered(
        () => new adapter.UnauthorizedError({ challenges: { scheme: 'Bearer', params: { realm: value } } }),
      );
      expect([401, 500]).toContain(challenge.status);
      expect(valuesOf(challenge, 'set-cookie')).toEqual([]);
    }
  });

  it('never have a reason phrase of a former status', async () => {
    const answer = await answered(() => new adapter.ContentTooLargeError(), {
      before: (response) => {
        response.statusMessage = 'Fine';
        response.status(201);
      },
    });
    expect(answer.status).toBe(413);
    expect(answer.phrase).not.toBe('Fine');
    expect(JSON.parse(answer.body)).toMatchObject({ title: 'Content Too Large', status: 413 });
    expect(JSON.parse((await answered(() => new adapter.UnprocessableContentError())).body)).toMatchObject({
      title: 'Unprocessable Content',
    });
  });

  it('are not those of the message and the connection, whoever gives them', async () => {
    const headers = {
      'Content-Length': 1,
      'Content-Type': 'text/html',
      'Content-Encoding': 'gzip',
      'Transfer-Encoding': 'chunked',
      Connection: 'upgrade',
      'Keep-Alive': 'timeout=1',
      Trailer: 'X',
      Upgrade: 'h2c',
    };
    for (const error of [
      () => new adapter.ConflictError({ headers }),
      () => Object.assign(new Error('x'), { status: 409, statusCode: 409, expose: false, headers }),
    ]) {
      const answer = await answered(error);
      expect(answer.status).toBe(409);
      expect(valuesOf(answer, 'content-type')).toEqual(['application/problem+json']);
      for (const name of ['content-encoding', 'upgrade', 'trailer']) expect(valuesOf(answer, name)).toEqual([]);
      expect(valuesOf(answer, 'connection')).toEqual(['close']);
      expect(JSON.parse(answer.body)).toMatchObject({ status: 409 });
    }
  });

  it('say that nothing is stored, unless the error says otherwise and its status allows it', async () => {
    const cached =
      (Class: new (options: object) => Error): (() => unknown) =>
      () =>
        new Class({ headers: { 'Cache-Control': 'max-age=5' } });
    for (const Class of [
      adapter.NotFoundError,
      adapter.GoneError,
      adapter.NotImplementedError,
      adapter.InternalServerError,
    ]) {
      expect(valuesOf(await answered(() => new Class()), 'cache-control')).toEqual(['no-store']);
      expect(valuesOf(await answered(cached(Class)), 'cache-control')).toEqual(['max-age=5']);
    }
    for (const Class of [
      adapter.PreconditionRequiredError,
      adapter.TooManyRequestsError,
      adapter.RequestHeaderFieldsTooLargeError,
      adapter.NetworkAuthenticationRequiredError,
    ]) {
      expect(valuesOf(await answered(cached(Class)), 'cache-control')).toEqual(['no-store']);
    }
  });

  it('have the challenges of a 401 and a 407, or what the application has for them', async () => {
    const several = await answered(
      () =>
        new adapter.UnauthorizedError({
          challenges: [{ scheme: 'Bearer' }, { scheme: 'Basic', params: { realm: 'a"b\\c' } }],
        }),
    );
    expect(valuesOf(several, 'www-authenticate')).toEqual(['Bearer, Basic realm="a\\"b\\\\c"']);
    const proxy = await answered(
      () => new adapter.ProxyAuthenticationRequiredError({ proxyChallenges: { scheme: 'Basic' } }),
    );
    expect(valuesOf(proxy, 'proxy-authenticate')).toEqual(['Basic']);
    const foreign = (): unknown => Object.assign(new Error('x'), { status: 401, statusCode: 401, expose: true });
    expect((await answered(foreign)).status).toBe(500);
    const completed = await answered(foreign, { options: { defaults: { challenges: { scheme: 'Bearer' } } } });
    expect([completed.status, valuesOf(completed, 'www-authenticate')]).toEqual([401, ['Bearer']]);
    const carried = await answered(foreign, { before: (response) => response.set('WWW-Authenticate', 'Basic') });
    expect([carried.status, valuesOf(carried, 'www-authenticate')]).toEqual([401, ['Basic']]);
  });

  it('follow the grammar of each status', async () => {
    const one = async (error: () => unknown, name: string): Promise<string[]> => valuesOf(await answered(error), name);
    expect(await one(() => new adapter.MethodNotAllowedError({ allow: ['PUT', 'GET', 'PUT'] }), 'allow')).toEqual([
      'GET, HEAD, PUT',
    ]);
    expect(await one(() => new adapter.MethodNotAllowedError({ allow: [] }), 'allow')).toEqual(['']);
    expect(await one(() => new adapter.RangeNotSatisfiableError({ contentRange: 1234 }), 'content-range')).toEqual([
      'bytes */1234',
    ]);
    expect(await one(() => new adapter.RangeNotSatisfiableError({ contentRange: 2 ** 60 }), 'content-range')).toEqual(
      [],
    );
    expect(await one(() => new adapter.TooManyRequestsError({ retryAfter: 1.2 }), 'retry-after')).toEqual(['2']);
    expect(await one(() => new adapter.UnsupportedMediaTypeError({ accept: 'application/json' }), 'accept')).toEqual([
      'application/json',
    ]);
    expect(await one(() => new adapter.UnsupportedMediaTypeError(), 'accept-encoding')).toEqual([]);
    expect(
      await one(() => new adapter.UnsupportedMediaTypeError({ acceptEncoding: 'gzip' }), 'accept-encoding'),
    ).toEqual(['gzip']);
    const link = { href: 'https://example.com/é', rel: 'blocked-by' };
    expect(await one(() => new adapter.UnavailableForLegalReasonsError({ link }), 'link')).toEqual([
      '<https://example.com/%C3%A9>; rel="blocked-by"',
    ]);
    const upgrade = await answered(() => new adapter.UpgradeRequiredError({ upgrade: 'HTTP/3.0' }));
    expect(valuesOf(upgrade, 'upgrade')).toEqual(['HTTP/3.0']);
    expect(valuesOf(upgrade, 'connection')).toEqual(['upgrade']);
  });
});
