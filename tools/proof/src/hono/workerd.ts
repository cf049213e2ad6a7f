import { webBundle } from '../web-bundle.ts';
import { serveInWorkerd } from '../workerd.ts';

/** Serves the application of the contract by workerd, and gives its address to who asks it. */
export async function inWorkerd(ask: (url: string) => Promise<void>): Promise<void> {
  await serveInWorkerd('hono-workerd', await webBundle('hono/worker.mjs'), ask);
}
