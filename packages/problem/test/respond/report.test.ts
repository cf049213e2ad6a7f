import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { format } from 'node:util';
import {
  InternalServerError,
  NotFoundError,
  problemError,
  type ProblemContext,
  renderProblem,
  reportFault,
  reportProblem,
  toResponse,
} from '../../src/index.js';

let log: MockInstance<typeof console.error>;
let warn: MockInstance<typeof console.warn>;
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockReturnValue();
  warn = vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const report = (error: unknown, context: ProblemContext = {}): void => {
  reportProblem(renderProblem(error, context), context);
};
const printed = (): string[] => log.mock.calls.map((values) => format(...values));
const requestFor = (url: string) => ({ method: 'POST', url, headers: {} });
const later = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const boom = (): never => {
  throw new Error('x');
};

/** Something that `await` takes for a promise. */
// oxlint-disable-next-line unicorn/no-thenable
const thenable = (then: PropertyDescriptor): object => Object.defineProperties({}, { then });

describe('by default', () => {
  it('a 5xx is logged, with what finds it and without the query', () => {
    const error = new Error('of the database');
    report(error, { request: requestFor('/items/7?token=secret#x'), traceId: () => 'abc' });
    expect(log).toHaveBeenCalledExactlyOnceWith(
      'POST /items/7 was answered 500 Internal Server Error (trace id abc):',
      error,
    );
  });

  it('a 4xx is not', () => {
    report(new NotFoundError(), { request: requestFor('/') });
    expect(log).not.toHaveBeenCalled();
  });

  it.each([
    ['http://user:password@a.example/items?token=secret', 'POST /items was answered 500 '],
    ['/', 'POST / was answered 500 '],
    ['/a\r\nb\u001b[31m', 'POST /a%0D%0Ab%1B[31m was answered 500 '.replace('[', '%5B')],
    [undefined, '500 '],
    [7, '500 '],
  ])('the line for %j', (url, begin) => {
    report(new Error('x'), { request: { method: 'POST', url: url as string } });
    expect(printed()[0]?.startsWith(begin)).toBe(true);
  });

  it('the path is that which the client asked for, where a router took a part of it', () => {
    const request = { ...requestFor('/7?token=secret'), originalUrl: '/items/7?token=secret' };
    report(new Error('x'), { request });
    expect(printed()[0]).toMatch(/^POST \/items\/7 was answered 500 /u);
  });

  it.each(['/%s', '/%d', '/%j', '/%o', '/%c', '/%%', '/%i%f%O'])('no path hides the error: %s', (url) => {
    report(new Error('of the database'), { request: requestFor(url) });
    expect(printed()[0]).toMatch(/500 Internal Server Error: Error: of the database\n {4}at /u);
    expect(log.mock.calls[0]).toHaveLength(2);
  });

  it.each(['%s', '%c', '%d %j'])('no title nor trace id hides the error: %j', (text) => {
    report(new InternalServerError({ message: 'of the database', title: text }), { traceId: () => text });
    const begin = `500 ${text} (trace id ${text}): InternalServerError: of the database\n    at `;
    expect(printed()[0]?.startsWith(begin)).toBe(true);
  });

  it('a trace id begins no line', () => {
    report(new Error('x'), { traceId: () => 'a\nPOST /forged was answered 200' });
    expect(printed()[0]?.split('\n')[0]).toContain('forged');
  });

  it('an error that cannot be printed is logged as such', () => {
    log.mockImplementation((...values) => {
      if (typeof values[1] === 'object') throw new Error('cannot be printed');
    });
    report(new Error('x'));
    expect(log).toHaveBeenLastCalledWith('500 Internal Server Error:', 'an error that cannot be shown');
    log.mockImplementation(() => {
      throw new Error('no log');
    });
    expect(() => {
      report(new Error('x'));
    }).not.toThrow();
  });

  it('hostile errors do not stop it', () => {
    log.mockImplementation((...values) => void format(...values));
    const refuse = (): never => {
      throw new Error('x');
    };
    const inspected = Object.assign(new Error('x'), { [Symbol.for('nodejs.util.inspect.custom')]: refuse });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const error of [inspected, proxy, Object.defineProperty(new Error('x'), 'stack', { get: refuse })]) {
      expect(() => {
        report(error);
      }).not.toThrow();
    }
  });
});

describe('onError', () => {
  it('is told instead, of every status', () => {
    const onError = vi.fn<() => void>();
    const error = new NotFoundError('text');
    const context = { onError, request: requestFor('/') };
    report(error, context);
    report(new InternalServerError(), { onError });
    expect(onError).toHaveBeenNthCalledWith(
      1,
      error,
      expect.objectContaining({ status: 404, detail: 'text' }),
      context,
    );
    expect(onError).toHaveBeenCalledTimes(2);
    expect(log).not.toHaveBeenCalled();
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('x');
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error('x');
      },
    ],
    [
      'rejects later',
      async () => {
        await later();
        throw new Error('x');
      },
    ],
    ['returns a thenable that throws', () => thenable({ value: boom })],
    ['returns what cannot be read', () => thenable({ get: boom })],
  ])('that %s is not heard of', async (_, onError) => {
    report(new InternalServerError(), { onError });
    await later();
    await later();
    expect(log).not.toHaveBeenCalled();
  });

  it('that is no function does no harm', () => {
    expect(() => {
      report(new InternalServerError(), { onError: 7 as never });
    }).not.toThrow();
  });
});

describe('once a request', () => {
  it('the first is reported', () => {
    const onError = vi.fn<() => void>();
    const request = requestFor('/');
    report(new Error('first'), { onError, request });
    report(new Error('second'), { onError, request });
    expect(onError).toHaveBeenCalledTimes(1);
    report(new Error('of another'), { onError, request: requestFor('/') });
    expect(onError).toHaveBeenCalledTimes(2);
  });

  it('but what nobody was told of does not count', () => {
    const request = requestFor('/');
    report(new NotFoundError(), { request });
    report(new Error('mid-stream'), { request });
    report(new Error('again'), { request });
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('and each time where there is no request to tell', () => {
    report(new Error('x'));
    report(new Error('x'));
    expect(log).toHaveBeenCalledTimes(2);
  });
});

describe('an exchange that the client broke off', () => {
  const aborted = AbortSignal.abort();
  const gone = [{ signal: aborted }, { aborted: true }, { socket: { destroyed: true } }] as ProblemContext['request'][];
  const errors = [
    aborted.reason as unknown,
    Object.assign(new Error('x'), { type: 'request.aborted' }),
    ...['ABORT_ERR', 'ECONNABORTED', 'ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].map((code) =>
      Object.assign(new Error('x'), { code }),
    ),
  ];

  it('is not reported', () => {
    const onError = vi.fn<() => void>();
    for (const request of gone) for (const error of errors) report(error, { request, onError });
    for (const request of gone) for (const error of errors) report(error, { request });
    expect(onError).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
  });

  it('is, where it was another that failed', () => {
    const others = [new Error('x'), { code: '' }, 'EPIPE', null, Object.assign(() => 0, { code: 'EPIPE' })];
    for (const error of others) report(error, { request: { signal: aborted } });
    expect(log).toHaveBeenCalledTimes(others.length);
    for (const error of errors)
      report(error, { request: { ...requestFor('/'), signal: new AbortController().signal } });
    for (const error of errors) report(error);
    expect(log).toHaveBeenCalledTimes(others.length + 2 * errors.length);
  });
});

describe('reportFault', () => {
  it('reports only what could not be answered as it is', () => {
    const good = problemError(500, []);
    reportFault(good, renderProblem(good), {});
    expect(log).not.toHaveBeenCalled();
    const bad = problemError(401, []);
    reportFault(bad, renderProblem(bad), {});
    expect(log).toHaveBeenCalledExactlyOnceWith(
      '500 Internal Server Error:',
      expect.objectContaining({ message: expect.stringContaining('WWW-Authenticate'), cause: bad }),
    );
  });
});

describe('names of extension members that RFC 9457 §4 advises against', () => {
  const answer = (name: string) => toResponse(new NotFoundError({ extensions: { [name]: 1, good_name: 1 } }));

  it('are warned of in development, once each', () => {
    vi.stubEnv('NODE_ENV', 'development');
    answer('a-1');
    answer('a-1');
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toContain('"a-1"');
    warn.mockImplementation(() => {
      throw new Error('no log');
    });
    expect(() => answer('b-2')).not.toThrow();
  });

  it('are not in production', () => {
    vi.stubEnv('NODE_ENV', undefined);
    answer('a-3');
    expect(warn).not.toHaveBeenCalled();
  });
});
