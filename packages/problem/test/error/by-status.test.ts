import { entries, lookup } from '@codes/enums/registry';
import { describe, expect, it } from 'vitest';
import { httpError, isHttpError, NotFoundError, problemError, renderProblem } from '../../src/index.js';
import * as problem from '../../src/index.js';

describe('httpError', () => {
  it('makes errors of the class of a status', () => {
    expect(httpError(404)).toBeInstanceOf(NotFoundError);
    expect(httpError(404, 'text').detail).toBe('text');
    expect(httpError(404, { detail: 'd', extensions: { item: 7 } }).toJSON()).toMatchObject({ detail: 'd', item: 7 });
    expect(httpError(405, { allow: 'GET' }).headers).toEqual({ Allow: 'GET, HEAD' });
    expect(httpError(500, 'text')).toMatchObject({ name: 'InternalServerError', message: 'text', detail: undefined });
  });

  const isOfError = ({ code }: { code: number }): boolean => code >= 400 && code <= 599;
  const required = { Allow: '', Upgrade: 'a', 'WWW-Authenticate': 'A', 'Proxy-Authenticate': 'A' };

  it('makes an error of every entry of a registry that is one of an error', () => {
    const named = entries.filter((entry) => isOfError(entry) && entry.phrase !== null);
    expect(named.length).toBeGreaterThan(80);
    for (const entry of named) {
      const error = httpError(entry, { headers: required });
      expect(isHttpError(error)).toBe(true);
      expect(error).toMatchObject({ name: 'HttpError', status: entry.code, statusCode: entry.code });
      expect(renderProblem(error).problem).toMatchObject({ title: entry.phrase, status: entry.code });
    }
  });

  it('refuses the entries that are none, or have no phrase', () => {
    for (const entry of entries.filter((entry) => !isOfError(entry)))
      expect(() => httpError(entry)).toThrow(RangeError);
    for (const entry of entries.filter((entry) => isOfError(entry) && entry.phrase === null)) {
      expect(() => httpError(entry)).toThrow(TypeError);
    }
  });

  it('keeps the meaning of the registry that it was given', () => {
    const closed = lookup(499, 'nginx');
    if (closed === undefined) throw new Error('nginx has it');
    expect(httpError(closed, 'The client went away.').toJSON()).toEqual({
      type: 'about:blank',
      title: 'Client Closed Request',
      status: 499,
      detail: 'The client went away.',
    });
    expect(httpError(599, { title: 'Own' })).toMatchObject({ status: 599, title: 'Own', expose: false });
    expect(httpError(599, { title: 'Own', expose: true, message: 'm' })).toMatchObject({ expose: true, detail: 'm' });
  });

  it.each([0, 99, 100, 200, 304, 399, 600, 999, -1, Number.NaN, 404.5, Infinity, '404', true, Symbol('s'), {}])(
    'refuses %s',
    (status) => {
      expect(() => httpError(status as 404)).toThrow(RangeError);
      expect(() => httpError({ code: status as number, phrase: 'a' })).toThrow(RangeError);
    },
  );

  it('refuses codes that have no title', () => {
    expect(() => httpError(499 as 404)).toThrow(
      new TypeError('499 is not registered by IANA: expected a title, or an entry of a registry with a phrase'),
    );
    expect(() => httpError(499 as 404, 'text')).toThrow(TypeError);
    expect(() => httpError({ code: 499, phrase: null })).toThrow(TypeError);
    expect(httpError({ code: 499, phrase: null }, { title: 'Own' }).title).toBe('Own');
    expect(() => httpError('toString' as never)).toThrow(RangeError);
  });
});

describe('problemError', () => {
  const OutOfCredit = problem.defineProblem({ type: 'https://example.com/p', title: 'No credit', status: 403 });

  it('makes an error of a status, without a stack', () => {
    const error = problemError(404, [{ detail: 'd', title: undefined }]);
    expect(error.toJSON()).toEqual({ type: 'about:blank', title: 'Not Found', status: 404, detail: 'd' });
    expect(error.stack).toBe('HttpError: d');
    expect(problemError(404, ['text']).detail).toBe('text');
    expect(problemError(404, []).title).toBe('Not Found');
    expect(problemError(500, ['text']).detail).toBeUndefined();
    expect(problemError(401, [{ challenges: { scheme: 'Basic' } }]).headers).toEqual({ 'WWW-Authenticate': 'Basic' });
    expect(problemError(404, [{ title: 'Own' }]).title).toBe('Own');
  });

  it('makes an error of a problem type, without a stack', () => {
    const error = problemError(OutOfCredit, [{ detail: 'd' }]);
    expect(error).toBeInstanceOf(OutOfCredit);
    expect(error.stack).toBe('ForbiddenError: d');
    expect(error.toJSON()).toMatchObject({ type: 'https://example.com/p', detail: 'd' });
    expect(problemError(OutOfCredit, []).title).toBe('No credit');
  });

  it('hands on an error', () => {
    const error = new NotFoundError();
    expect(problemError(error, [])).toBe(error);
  });

  it.each([200, 204, 600, Number.NaN, 404.5])('refuses %s, of which nobody would hear otherwise', (status) => {
    expect(() => problemError(status, [])).toThrow(RangeError);
  });
});
