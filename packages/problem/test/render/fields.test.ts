import { describe, expect, it } from 'vitest';
import {
  defineProblem,
  type HttpError,
  MethodNotAllowedError,
  NotFoundError,
  problemError,
  ProxyAuthenticationRequiredError,
  RangeNotSatisfiableError,
  ServiceUnavailableError,
  TooManyRequestsError,
  UnauthorizedError,
  UnavailableForLegalReasonsError,
  UnsupportedMediaTypeError,
  UpgradeRequiredError,
} from '../../src/index.js';
import { answerTo } from '../support/rendered.js';

const field = (error: HttpError, name: string): string | null => answerTo(error).fields.get(name);
/** An error of another copy, or of nobody: what it says of itself is not checked by anything of ours. */
const claiming = (headers: unknown, status = 404): unknown => ({
  [Symbol.for('@codes/http-error')]: true,
  status,
  title: 't',
  headers,
});

describe('what a status requires', () => {
  it('401 has challenges, quoted as they have to be', () => {
    const challenges = [
      { scheme: 'Bearer', params: { realm: 'a "b" \\', error: 'invalid_token' } },
      { scheme: 'Basic', params: { realm: 'x', charset: 'UTF-8' } },
    ];
    expect(field(new UnauthorizedError({ challenges }), 'www-authenticate')).toBe(
      String.raw`Bearer realm="a \"b\" \\", error="invalid_token", Basic realm="x", charset="UTF-8"`,
    );
    expect(field(new ProxyAuthenticationRequiredError({ proxyChallenges: challenges }), 'proxy-authenticate')).toMatch(
      /^Bearer realm=/u,
    );
  });

  it('405 has methods, sorted, once each, HEAD beside GET, or none', () => {
    const allow = (value: string | string[]) => field(new MethodNotAllowedError({ allow: value }), 'allow');
    expect(allow(['PUT', 'GET', 'PUT'])).toBe('GET, HEAD, PUT');
    expect(allow([])).toBe('');
  });

  it('416 has the length', () => {
    expect(field(new RangeNotSatisfiableError({ contentRange: 47 }), 'content-range')).toBe('bytes */47');
    for (const contentRange of [2 ** 53, -1, 1.5, Number.NaN]) {
      expect(field(new RangeNotSatisfiableError({ contentRange }), 'content-range')).toBeNull();
    }
  });

  it('415 names codings only when asked to', () => {
    expect(field(new UnsupportedMediaTypeError(), 'accept-encoding')).toBeNull();
    expect(field(new UnsupportedMediaTypeError({ acceptEncoding: 'gzip' }), 'accept-encoding')).toBe('gzip');
  });

  it('451 says who blocks', () => {
    const link = { href: 'https://spqr.example.org/legislatione', rel: 'blocked-by' };
    expect(field(new UnavailableForLegalReasonsError({ link }), 'link')).toBe(
      '<https://spqr.example.org/legislatione>; rel="blocked-by"',
    );
  });

  it('Retry-After is in whole seconds', () => {
    expect(field(new TooManyRequestsError({ retryAfter: 0.2 }), 'retry-after')).toBe('1');
    expect(field(new ServiceUnavailableError({ retryAfter: new Date(0) }), 'retry-after')).toBe(
      'Thu, 01 Jan 1970 00:00:00 GMT',
    );
  });

  it('426 names the connection in HTTP/1.1, and is without both in HTTP/2', () => {
    const error = new UpgradeRequiredError({ upgrade: 'websocket' });
    const in1 = answerTo(error, { request: { method: 'GET', url: '/', headers: {}, httpVersionMajor: 1 } }).fields;
    expect([in1.get('upgrade'), in1.get('connection')]).toEqual(['websocket', 'upgrade']);
    const in2 = answerTo(error, { request: { method: 'GET', url: '/', headers: {}, httpVersionMajor: 2 } });
    expect([in2.status, in2.fields.get('upgrade'), in2.fields.get('connection')]).toEqual([426, null, null]);
  });

  it.each([
    [401, 'WWW-Authenticate', { challenges: { scheme: 'Basic' } }],
    [405, 'Allow', { allow: 'GET' }],
    [407, 'Proxy-Authenticate', { proxyChallenges: { scheme: 'Basic' } }],
    [426, 'Upgrade', { upgrade: 'websocket' }],
  ] as const)('%i without %s is a 500 that is reported, unless there is a default', (status, name, defaults) => {
    const error = problemError(status, [{ detail: 'secret', extensions: { secret: 1 }, headers: { 'X-Own': 'a' } }]);
    const answer = answerTo(error);
    expect(answer.json).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500 });
    expect(answer.fields.get('x-own')).toBeNull();
    expect(answer.error).toEqual(expect.objectContaining({ cause: error }));
    expect(String(answer.error)).toContain(`A ${status} was to be sent without ${name}`);

    const complete = answerTo(error, { defaults });
    expect([complete.status, complete.error]).toEqual([status, error]);
    expect(complete.fields.has(name)).toBe(true);

    const carried = answerTo(error, { carries: (field) => field === name.toLowerCase() });
    expect([carried.status, carried.fields.has(name)]).toEqual([status, false]);

    const given = problemError(status, [{ headers: { [name.toLowerCase()]: 'Own' } }]);
    expect(answerTo(given, { defaults }).fields.get(name)).toBe('Own');
  });

  it('an own problem type that got around the types is a 500, too', () => {
    const Own = defineProblem({ type: 'https://example.com/p', title: 'Own', status: 401 });
    expect(answerTo(new (Own as unknown as new () => HttpError)()).status).toBe(500);
  });

  it.each([
    null,
    'x',
    {
      get challenges(): never {
        throw new Error('x');
      },
    },
  ])('defaults that are nonsense: %#', (defaults) => {
    expect(answerTo(problemError(401, []), { defaults: defaults as never }).status).toBe(500);
  });
});

describe('what an error must not send', () => {
  const never = [
    'Connection',
    'Content-Encoding',
    'Content-Length',
    'Content-Type',
    'HTTP2-Settings',
    'Keep-Alive',
    'Proxy-Connection',
    'TE',
    'Trailer',
    'Transfer-Encoding',
    'Upgrade',
  ];
  it.each(never)('%s', (name) => {
    const fields = (error: unknown) => answerTo(error).fields.get(name);
    const without = name === 'Content-Type' ? 'application/problem+json' : null;
    expect(fields(new NotFoundError({ headers: { [name]: 'gzip' } }))).toBe(without);
    const foreign = Object.assign(new Error('x'), { status: 404, statusCode: 404, expose: true });
    expect(fields(Object.assign(foreign, { headers: { [name.toLowerCase()]: 'gzip' } }))).toBe(without);
  });

  it.each(['Connection', 'Transfer-Encoding', 'Upgrade'])('%s, where the status requires another field', (name) => {
    const error = new MethodNotAllowedError({ allow: 'GET', headers: { [name]: 'chunked' } });
    expect([...answerTo(error).fields.keys()]).toEqual(['allow', 'cache-control', 'content-type', 'vary']);
  });

  it('a field that its status requires, with nothing legal in it', () => {
    expect(answerTo(claiming({ 'WWW-Authenticate': 'Basic\n' }, 401)).status).toBe(401);
    expect(answerTo(claiming({ 'WWW-Authenticate': 'Basic\nrealm' }, 401)).status).toBe(500);
    expect(answerTo(claiming({ 'WWW-Authenticate': [] }, 401)).status).toBe(500);
  });

  it.each<[string, unknown]>([
    ['a line break', { 'X-Own': 'a\r\nSet-Cookie: a=b' }],
    ['a NUL', { 'X-Own': '\0' }],
    ['a character above U+00FF', { 'X-Own': '\u{1F600}' }],
    ['a colon in the name', { 'X-Own:a': 'b' }],
    ['a value that changes', { 'X-Own': changing() }],
    ['an object', { 'X-Own': { toString: () => 'a' } }],
    ['a symbol', { 'X-Own': Symbol('a') }],
    ['a list in a list', { 'X-Own': [['a']] }],
  ])('%s, whoever made it', (_, headers) => {
    const { fields } = answerTo(claiming({ ...(headers as object), 'X-Good': 'a' }));
    expect([...fields.keys()]).toEqual(['cache-control', 'content-type', 'vary', 'x-good']);
  });

  it('what throws', () => {
    const throwing = Object.defineProperty({}, 'X-Own', {
      enumerable: true,
      get() {
        throw new Error('x');
      },
    });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const headers of [throwing, proxy, { 'X-Own': proxy }, { 'X-Own': [proxy] }, undefined]) {
      const { status, fields } = answerTo(claiming(headers));
      expect([status, ...fields.keys()]).toEqual([404, 'cache-control', 'content-type', 'vary']);
    }
  });
});

function changing(): object {
  let calls = 0;
  return { toString: () => (calls++ === 0 ? 'a' : '\r\nSet-Cookie: a=b') };
}

describe('field lines', () => {
  it('are several where there are several values', () => {
    const { headers } = answerTo(
      new NotFoundError({ headers: { 'Set-Cookie': ['a=b', 'c=d'], 'X-Own': [' 1 ', '2'] } }),
    );
    expect(field(new NotFoundError({ headers: { 'X-Own': 7 } }), 'x-own')).toBe('7');
    expect(headers.slice(3)).toEqual([
      ['Set-Cookie', 'a=b'],
      ['Set-Cookie', 'c=d'],
      ['X-Own', '1'],
      ['X-Own', '2'],
    ]);
  });

  it('of a name in another case are replaced, not repeated', () => {
    const error = new TooManyRequestsError({ retryAfter: 1, headers: { 'retry-after': '2' } });
    expect(answerTo(error).fields.get('retry-after')).toBe('2');
  });
});

describe('caches', () => {
  const control = (error: unknown) => answerTo(error).fields.get('cache-control');

  it.each([404, 405, 410, 501, 500])('store nothing of a %i unless it says so', (status) => {
    expect(control(problemError(status, [{ allow: 'GET' }]))).toBe('no-store');
  });

  it('store what an error allows', () => {
    expect(control(new NotFoundError({ headers: { 'cache-control': 'max-age=60' } }))).toBe('max-age=60');
    expect(control(new NotFoundError({ headers: { 'Cache-Control': ['public', 'max-age=60'] } }))).toBe(
      'public, max-age=60',
    );
    expect(control(new NotFoundError({ headers: { 'Cache-Control': '' } }))).toBe('no-store');
    expect(control(new NotFoundError({ headers: { 'Cache-Control': ['', 'private', ''] } }))).toBe('private');
  });

  it.each([428, 429, 431, 511])('never store a %i', (status) => {
    const headers = {
      'Cache-Control': 'max-age=60',
      'CDN-Cache-Control': 'max-age=60',
      'Surrogate-Control': 'max-age=60',
    };
    const { fields } = answerTo(problemError(status, [{ headers }]));
    expect(fields.get('cache-control')).toBe('no-store');
    expect(fields.has('cdn-cache-control') || fields.has('surrogate-control')).toBe(false);
  });
});
