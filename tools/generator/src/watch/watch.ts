import process from 'node:process';
import { watch as watchFiles } from 'chokidar';
import type { Terminal } from '../cli/terminal.ts';

/** How long the disk has to be quiet before a run, in milliseconds: an editor writes a file in several steps. */
const quiet = 40;

/**
 * Runs once, and again whenever something changes at the paths (from `cwd`) that a run reads; a change during a run is
 * followed by another one. It ends, with 0, when the process is interrupted.
 */
export async function watch(
  cwd: string,
  pathsNow: () => Promise<readonly string[]>,
  run: () => Promise<unknown>,
  terminal: Terminal,
): Promise<number> {
  const paths = await pathsNow();
  const watcher = watchFiles([...paths], { cwd, ignoreInitial: true, ignored: /(?:^|[\\/])node_modules(?:[\\/]|$)/u });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve<unknown>(undefined);
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A config that has changed may name other folders and modules.
      running = follow(running);
    }, quiet);
  };
  const follow = async (earlier: Promise<unknown>): Promise<unknown> => {
    await earlier;
    watcher.add([...(await pathsNow())]);
    return run();
  };
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  watcher.on('all', again);
  running = run();
  await running;
  terminal.error(`Watching ${paths.join(', ')}. Stop with Ctrl-C.\n`);
  await ended;
  clearTimeout(timer);
  await watcher.close();
  await running;
  return 0;
}
