import { once } from 'node:events';
import { connect, constants, createServer, type Http2ServerResponse } from 'node:http2';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, onTestFinished, vi } from 'vitest';
import { NotFoundError, UpgradeRequiredError, writeProblem } from '../../src/index.js';
import { deferred, listen } from '../support/server.js';

let log: MockInstance<typeof console.error>;
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  log.mockRestore();
});

async function ask(answer: (response: Http2ServerResponse) => void, method = 'GET') {
  const server = createServer((_, response) => {
    answer(response);
  });
  const client = connect(await listen(server));
  onTestFinished(() => {
    client.destroy();
  });
  const stream = client.request({ ':method': method, ':path': '/' });
  stream.setEncoding('utf8');
  let body = '';
  stream.on('data', (chunk: string) => (body += chunk));
  const closed = new Promise<void>((resolve) => {
    stream.on('close', resolve).on('error', () => undefined);
  });
  const [headers] = await Promise.race([
    once(stream, 'response') as Promise<[Record<string, unknown>]>,
    closed.then(() => [{}] as [Record<string, unknown>]),
  ]);
  await closed;
  return { headers, body, code: stream.rstCode };
}

describe('writeProblem, over HTTP/2', () => {
  it('answers without a warning', async () => {
    const warned = vi.fn<(warning: Error) => void>();
    process.on('warning', warned);
    onTestFinished(() => {
      process.off('warning', warned);
    });
    const { headers, body } = await ask((response) => {
      response.setHeader('etag', '"x"');
      response.setHeader('set-cookie', 'a=b');
      writeProblem(response, new NotFoundError({ headers: { 'Set-Cookie': 'c=d', 'HTTP2-Settings': 'AAA' } }));
    });
    expect(headers).toMatchObject({
      ':status': 404,
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'set-cookie': ['a=b', 'c=d'],
    });
    expect(headers['etag']).toBeUndefined();
    expect(JSON.parse(body)).toMatchObject({ status: 404 });
    await new Promise((resolve) => setImmediate(resolve));
    expect(warned).not.toHaveBeenCalled();
  });

  it('names no connection, of which it has none', async () => {
    const { headers } = await ask((response) => {
      writeProblem(response, new UpgradeRequiredError({ upgrade: 'websocket', headers: { Connection: 'upgrade' } }));
    });
    expect([headers[':status'], headers['upgrade'], headers['connection']]).toEqual([426, undefined, undefined]);
  });

  it('has no content with HEAD', async () => {
    const { headers, body } = await ask((response) => {
      writeProblem(response, new NotFoundError());
    }, 'HEAD');
    expect([headers[':status'], body]).toEqual([404, '']);
  });

  it('breaks off what is under way', async () => {
    const { headers, body, code } = await ask((response) => {
      response.write('half of it');
      setTimeout(() => {
        writeProblem(response, new Error('x'));
      }, 50);
    });
    expect([headers[':status'], body]).toEqual([200, 'half of it']);
    // Without an error code the client would take it for whole.
    expect(code).toBe(constants.NGHTTP2_INTERNAL_ERROR);
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('says nothing to a client that went away', async () => {
    const { done, finish } = deferred();
    await ask((response) => {
      response.on('close', () => {
        writeProblem(response, new DOMException('the client went away', 'AbortError'));
        finish();
      });
      response.stream.close(8);
    });
    await done;
    expect(log).not.toHaveBeenCalled();
  });
});
