import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type Server } from 'node:http';
import { connect, createServer as createHttp2Server, type Http2Server } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

type FetchCallback = Parameters<typeof getRequestListener>[0];

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server of an application on this machine. */
export interface Running {
  readonly port: number;
  readonly send: (path: string, options?: Sending) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

interface Sending {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Serves by HTTP/1.1. */
export async function serve(fetch: FetchCallback): Promise<Running> {
  const server = createServer(getRequestListener(fetch));
  const port = await listen(server);
  return { port, send: async (path, options) => sendHttp1(port, path, options), close: async () => close(server) };
}

async function sendHttp1(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Sending = {},
): Promise<Answer> {
  const sent = request({ agent: false, host: '127.0.0.1', port, path, method, headers });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body: text };
}

/** Serves by HTTP/2, without TLS. */
export async function serveHttp2(fetch: FetchCallback): Promise<Running> {
  const server = createHttp2Server(getRequestListener(fetch));
  const port = await listen(server);
  return {
    port,
    send: async (path, options) => sendHttp2(port, path, options),
    close: async () => close(server),
  };
}

async function sendHttp2(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Sending = {},
): Promise<Answer> {
  const session = connect(`http://127.0.0.1:${port}`);
  try {
    const stream = session.request({ ':path': path, ':method': method, ...headers }, { endStream: body === undefined });
    if (body !== undefined) stream.end(body);
    const [received] = (await once(stream, 'response')) as [IncomingHttpHeaders & { ':status': number }];
    let text = '';
    for await (const chunk of stream.setEncoding('utf8')) text += String(chunk);
    const { ':status': status, ...fields } = received;
    return { status, headers: fields, body: text };
  } finally {
    session.close();
  }
}

async function listen(server: Server | Http2Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(server: Server | Http2Server): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
}
