import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server on a port of its own, closed when the test is over. */
export interface TestServer {
  readonly server: Server;
  readonly port: number;
  /** Fetches a path. Redirects are not followed. */
  readonly get: (path?: string, init?: RequestInit) => Promise<Response>;
}

/** Starts a server; the caller closes it. */
export async function listen(app: unknown): Promise<TestServer & { readonly close: () => Promise<void> }> {
  const server = createServer(app as RequestListener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    get: (path = '/', init = {}) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Starts a server for the test that calls. */
export async function serve(app: unknown): Promise<TestServer> {
  const started = await listen(app);
  onTestFinished(started.close);
  return started;
}
