import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modules, scratch } from './paths.ts';
import { freePort, untilAnswered } from './servers.ts';

/**
 * Serves a worker by workerd, and gives its address to who asks it.
 *
 * @param name - of the folder that its files are written to
 * @param script - the worker, as one file
 */
export async function serveInWorkerd(name: string, script: string, ask: (url: string) => Promise<void>): Promise<void> {
  const folder = await scratch(name);
  const port = await freePort();
  await writeFile(join(folder, 'worker.js'), script);
  await writeFile(join(folder, 'config.capnp'), config(port));
  const server = spawn(join(modules, '.bin', 'workerd'), ['serve', join(folder, 'config.capnp')], { stdio: 'ignore' });
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilAnswered(url, server);
    await ask(url);
  } finally {
    server.kill();
  }
}

const config = (port: number): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2026-01-01",
);
`;
