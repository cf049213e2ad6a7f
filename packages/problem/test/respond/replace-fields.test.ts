import { NotFoundError, renderProblem, replaceFields, UnauthorizedError } from '@codes/problem';
import { describe, expect, it } from 'vitest';

describe('replaceFields', () => {
  it('removes what described another answer, and keeps the rest', () => {
    const headers = new Headers({
      'Cache-Control': 'public',
      'Content-Length': '3',
      'Content-Type': 'text/html',
      ETag: '"1"',
      'X-Request-Id': '7',
    });
    replaceFields(headers, renderProblem(new NotFoundError()));
    expect([...headers]).toEqual([
      ['cache-control', 'no-store'],
      ['content-type', 'application/problem+json'],
      ['vary', 'Accept'],
      ['x-request-id', '7'],
    ]);
  });

  it('adds to Vary and to the cookies, and replaces any other field', () => {
    const headers = new Headers({ Vary: 'Origin, accept', 'WWW-Authenticate': 'Basic', 'X-Own': 'before' });
    headers.append('Set-Cookie', 'a=1');
    const error = new UnauthorizedError({
      challenges: [{ scheme: 'Bearer' }],
      headers: { 'Set-Cookie': ['b=2', 'c=3'], 'X-Own': ['one', 'two'], Vary: 'Cookie' },
    });
    replaceFields(headers, renderProblem(error));
    expect(headers.getSetCookie()).toEqual(['a=1', 'b=2', 'c=3']);
    expect(headers.get('vary')).toBe('Origin, accept, Cookie');
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(headers.get('x-own')).toBe('one, two');
  });
});
