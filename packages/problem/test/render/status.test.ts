import { entries } from '@codes/enums/registry';
import { describe, expect, it } from 'vitest';
import {
  httpError,
  InternalServerError,
  isHttpError,
  MethodNotAllowedError,
  NotFoundError,
  problemError,
} from '../../src/index.js';
import { hostile } from '../validation/hostile.js';
import { answerTo, requestWith } from '../support/rendered.js';

const everything = { challenges: { scheme: 'A' }, proxyChallenges: { scheme: 'A' }, allow: '', upgrade: 'a' };

describe('the status', () => {
  it.each(hostile)('is 500 of %s, and nothing of it is said', (_, thrown) => {
    const { status, json, error } = answerTo(thrown);
    expect([422, 500]).toContain(status);
    expect(json['status']).toBe(status);
    expect(json['title']).toBe(status === 500 ? 'Internal Server Error' : 'Unprocessable Content');
    expect(error).toBe(thrown);
  });

  it.each([undefined, null, 0, '', 'x', Symbol('s'), 7n, Object.freeze(new Error('x')), Object.freeze({})])(
    'is 500 of what is no error: %s',
    (thrown) => {
      expect(answerTo(thrown).json).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500 });
    },
  );

  it.each([100, 103, 200, 204, 205, 304, 0, 99, 600, 999, Number.NaN, 404.5, '404', -1, Infinity, null, {}])(
    'is 500 of an error that says it is %s',
    (status) => {
      const { json, fields, ...answer } = answerTo(Object.assign(new NotFoundError('text'), { status }));
      expect(answer.status).toBe(500);
      expect(json['status']).toBe(500);
      expect(new Response(answer.body, { status: answer.status, headers: fields }).status).toBe(500);
      const foreign = { status, statusCode: status, expose: true, message: 'secret' };
      expect(answerTo(Object.assign(new Error('x'), foreign), { trust: () => true }).status).toBe(500);
    },
  );

  it('is read once, so that the body cannot say another', () => {
    let status = 403;
    const error = Object.defineProperty(new NotFoundError(), 'status', { get: () => (status += 1) });
    const answer = answerTo(error);
    expect(answer.json['status']).toBe(answer.status);
  });

  it('is the same in the body as in the head, for every entry of every registry', () => {
    for (const entry of entries) {
      if (entry.code < 400 || entry.code > 599 || entry.phrase === null) continue;
      const error = entry.registry === 'iana' ? problemError(entry.code, [everything]) : httpError(entry);
      const answer = answerTo(error, { defaults: everything });
      expect([answer.status, answer.json['status']]).toEqual([entry.code, entry.code]);
    }
  });

  it('has the title of the registry, not that of Node', () => {
    expect(answerTo(problemError(413, [])).json['title']).toBe('Content Too Large');
    expect(answerTo(problemError(422, [])).json['title']).toBe('Unprocessable Content');
    expect(answerTo(problemError(418, [])).json['title']).toBe("I'm a teapot");
    expect(answerTo(problemError(499, [])).json['title']).toBe('Bad Request');
  });
});

describe('HEAD', () => {
  it('has the same head, and no content', () => {
    const get = answerTo(new NotFoundError('text'), { request: requestWith({}) });
    const head = answerTo(new NotFoundError('text'), { request: requestWith({}, 'HEAD') });
    expect(head.body).toBeNull();
    expect(head.headers).toEqual(get.headers);
    expect(head.problem).toEqual(get.problem);
  });
});

describe('what cycles', () => {
  it('comes to an end', () => {
    const cause = new Error('secret');
    cause.cause = new AggregateError([cause, new NotFoundError({ cause })], 'secret', { cause });
    const extensions: Record<string, unknown> = { kept: 1 };
    extensions['self'] = extensions;
    for (const error of [
      cause,
      cause.cause,
      new InternalServerError({ cause }),
      new AggregateError([cause]),
      new NotFoundError({ cause, extensions }),
    ]) {
      const answer = answerTo(error);
      expect(answer.status).toBe(isHttpError(error) ? error.status : 500);
      expect(answer.body).not.toContain('secret');
    }
    expect(answerTo(new NotFoundError({ extensions })).json).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      kept: 1,
      self: { kept: 1 },
    });
  });
});

describe('rendering', () => {
  it('gives the same twice', () => {
    const context = { html: true, request: requestWith({ accept: 'text/html' }), defaults: everything };
    const errors = [
      new NotFoundError({ detail: 'd', headers: { Vary: 'Origin', 'Set-Cookie': ['a=b', 'c=d'] } }),
      new MethodNotAllowedError({ allow: ['PUT', 'GET'] }),
      problemError(426, []),
      new Error('x'),
    ];
    for (const error of errors) {
      const { json, fields, ...first } = answerTo(error, context);
      const { json: again, fields: fieldsAgain, ...second } = answerTo(error, context);
      expect(second.error instanceof Error).toBe(true);
      expect({ ...second, json: again, fields: [...fieldsAgain] }).toEqual({ ...first, json, fields: [...fields] });
    }
  });
});
