import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, request as send, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import {
  NotFoundError,
  problemError,
  renderProblem,
  sendProblem,
  type ServerResponse,
  UnauthorizedError,
  UpgradeRequiredError,
  writeProblem,
} from '../../src/index.js';
import { deferred, listen } from '../support/server.js';

let log: MockInstance<typeof console.error>;
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  log.mockRestore();
});

const serve = (listener: RequestListener): Promise<string> => listen(createServer(listener));

describe('writeProblem', () => {
  it('answers', async () => {
    const url = await serve((_, response) => {
      writeProblem(response, new NotFoundError({ detail: 'Käse', headers: { 'X-Own': ['a', 'b'] } }));
    });
    const response = await fetch(url);
    expect([response.status, response.statusText]).toEqual([404, 'Not Found']);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('x-own')).toBe('a, b');
    const body = await response.text();
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
    expect(JSON.parse(body)).toEqual({ type: 'about:blank', title: 'Not Found', status: 404, detail: 'Käse' });
    expect(log).not.toHaveBeenCalled();
  });

  it('removes what described another answer, and keeps what concerns the exchange', async () => {
    const stale = {
      'Accept-Ranges': 'bytes',
      'CDN-Cache-Control': 'max-age=60',
      'Content-Disposition': 'attachment',
      'Content-Encoding': 'gzip',
      'Content-Language': 'de',
      'Content-Length': '999',
      'Content-Location': '/x',
      'Content-Range': 'bytes 0-1/2',
      ETag: '"x"',
      Expires: 'Thu, 01 Jan 1970 00:00:00 GMT',
      'Last-Modified': 'Thu, 01 Jan 1970 00:00:00 GMT',
      Link: '</x>; rel="next"',
      Location: '/x',
      'Surrogate-Control': 'max-age=60',
    };
    const kept = {
      'Access-Control-Allow-Origin': '*',
      'Content-Security-Policy': "default-src 'none'",
      'RateLimit-Limit': '5',
      'Strict-Transport-Security': 'max-age=1',
      'X-Request-Id': 'abc',
    };
    const url = await serve((_, response) => {
      for (const [name, value] of Object.entries({ ...stale, ...kept })) response.setHeader(name, value);
      response.setHeader('Cache-Control', 'public, max-age=999');
      response.setHeader('Content-Type', 'text/csv');
      response.setHeader('Set-Cookie', ['a=b', 'c=d']);
      response.setHeader('Vary', ['Origin', 'accept']);
      response.statusCode = 201;
      response.statusMessage = 'Created';
      writeProblem(response, new Error('x'));
    });
    const response = await fetch(url);
    expect([response.status, response.statusText]).toEqual([500, 'Internal Server Error']);
    const { headers } = response;
    const left = Object.keys(stale).filter((name) => headers.has(name));
    expect(left.filter((name) => name !== 'Content-Length')).toEqual([]);
    expect(headers.get('content-length')).not.toBe('999');
    for (const [name, value] of Object.entries(kept)) expect([name, headers.get(name)]).toEqual([name, value]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.getSetCookie()).toEqual(['a=b', 'c=d']);
    expect(headers.get('vary')).toBe('Origin, accept');
    expect(await response.json()).toMatchObject({ status: 500 });
  });

  it.each(['Set-Cookie', 'set-cookie'])(
    'adds the cookies of an error, called %s, to those that are there',
    async (name) => {
      const url = await serve((_, response) => {
        response.setHeader('Set-Cookie', 'a=b');
        response.setHeader('Vary', 'Origin');
        writeProblem(response, new NotFoundError({ headers: { [name]: ['c=d', 'e=f'], vary: 'Cookie' } }));
      });
      const { headers } = await fetch(url);
      expect(headers.getSetCookie()).toEqual(['a=b', 'c=d', 'e=f']);
      expect(headers.get('vary')).toBe('Origin, Cookie, Accept');
    },
  );

  it('takes a field that is required from the response', async () => {
    const url = await serve((_, response) => {
      response.setHeader('WWW-Authenticate', 'Basic');
      writeProblem(response, problemError(401, []));
    });
    const response = await fetch(url);
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Basic']);
  });

  it('has no content with HEAD', async () => {
    const url = await serve((_, response) => {
      writeProblem(response, new NotFoundError());
    });
    const response = await fetch(url, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect([null, '65']).toContain(response.headers.get('content-length'));
    expect(await response.text()).toBe('');
  });

  it('leaves the connection to the next request', async () => {
    const url = await serve((_, response) => {
      writeProblem(response, new NotFoundError());
    });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports: (number | undefined)[] = [];
    for (let index = 0; index < 3; index += 1) {
      const [response] = (await once(get(url, { agent }), 'response')) as [IncomingMessage];
      ports.push(response.socket.localPort);
      for await (const _ of response);
    }
    agent.destroy();
    expect(new Set(ports).size).toBe(1);
  });

  it('asks to upgrade', async () => {
    const url = await serve((_, response) => {
      writeProblem(response, new UpgradeRequiredError({ upgrade: ['websocket', 'h2c'] }));
    });
    const [response] = (await once(get(url), 'response')) as [IncomingMessage];
    expect(response.headers).toMatchObject({ upgrade: 'websocket, h2c', connection: 'upgrade' });
    response.resume();
  });

  it('keeps the process alive, whatever the error says', async () => {
    const url = await serve((_, response) => {
      const error = new UnauthorizedError({
        challenges: { scheme: 'Basic', params: { realm: 'a\r\nSet-Cookie: a=b' } },
        headers: { 'X-Own': 'a\r\nSet-Cookie: a=b', 'a:b': 'c' },
      });
      writeProblem(response, error);
    });
    const response = await fetch(url);
    expect([response.status, response.headers.get('set-cookie')]).toEqual([401, null]);
    expect(response.headers.get('www-authenticate')).toBe('Basic realm="a  Set-Cookie: a=b"');
  });

  it.each([undefined, null, 0, '', 'x', Symbol('x'), Object.create(null)])('answers %s with a 500', async (thrown) => {
    const url = await serve((_, response) => {
      writeProblem(response, thrown);
    });
    expect((await fetch(url)).status).toBe(500);
    expect(log).toHaveBeenCalledTimes(1);
  });
});

describe('an answer under way', () => {
  it('is broken off, so that nobody takes it for whole, and is reported', async () => {
    const url = await serve((_, response) => {
      response.write('half of it');
      setTimeout(() => {
        writeProblem(response, new Error('x'));
      }, 20);
    });
    const response = await fetch(url);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('of which a stream fails is broken off', async () => {
    const url = await serve((_, response) => {
      const source = Readable.from(
        (async function* () {
          yield 'half of it';
          await new Promise((resolve) => void setTimeout(resolve, 20));
          throw new Error('x');
        })(),
      );
      source.on('error', (error) => {
        writeProblem(response, error);
      });
      source.pipe(response);
    });
    await expect(fetch(url).then((response) => response.text())).rejects.toThrow('terminated');
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('that is finished stays as it is', async () => {
    const url = await serve((_, response) => {
      response.end('all of it', () => {
        writeProblem(response, new Error('late'));
      });
      writeProblem(response, new Error('late'));
    });
    expect(await (await fetch(url)).text()).toBe('all of it');
  });

  it('is broken off where its head is sent between the look and the writing', () => {
    const destroy = vi.fn<() => void>();
    const end = vi.fn<() => void>();
    const response: ServerResponse = {
      statusCode: 200,
      headersSent: false,
      getHeader: () => undefined,
      getHeaderNames: () => [],
      setHeader() {
        throw Object.assign(new Error('sent'), { code: 'ERR_HTTP_HEADERS_SENT' });
      },
      removeHeader: () => undefined,
      end,
      destroy,
    };
    expect(() => {
      writeProblem(response, new NotFoundError());
    }).not.toThrow();
    expect([destroy.mock.calls.length, end.mock.calls.length]).toEqual([1, 0]);
    destroy.mockImplementation(() => {
      throw new Error('x');
    });
    expect(() => {
      sendProblem(response, renderProblem('x'));
    }).not.toThrow();
  });
});

describe('a client that went away', () => {
  it.each(['GET', 'POST'])('is not written to, and its %s not reported', async (method) => {
    const { done, finish } = deferred();
    const url = await serve((request, response) => {
      request.resume();
      response.on('close', () => {
        expect(() => {
          writeProblem(response, new DOMException('the client went away', 'AbortError'));
        }).not.toThrow();
        finish();
      });
      request.on('end', () => {
        client.destroy();
      });
    });
    const client = send(url, { method }).on('error', () => undefined);
    client.end(method === 'POST' ? 'all of the content' : undefined);
    await done;
    expect(log).not.toHaveBeenCalled();
  });

  it('in the middle of its content, is not reported either', async () => {
    const { done, finish } = deferred();
    const url = await serve((request, response) => {
      request.on('error', (error) => {
        writeProblem(response, error);
        finish();
      });
      request.resume();
    });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf');
    setTimeout(() => socket.destroy(), 50);
    await done;
    expect(log).not.toHaveBeenCalled();
  });
});
