import { serveInWorkerd } from '../workerd.ts';
import { webBundle } from '../web-bundle.ts';

/** Runs the contract in a worker, and asks it over a socket how that went. */
export async function inWorkerd(): Promise<void> {
  await serveInWorkerd('workerd', await webBundle('runtimes/worker.mjs'), async (url) => {
    const outcome = await (await fetch(url)).text();
    if (outcome !== 'contract held') throw new Error(outcome);
  });
}
