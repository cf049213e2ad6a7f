import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { modules, scratch } from '../paths.ts';
import { webBundle } from './web-bundle.ts';

/** Runs the contract in a worker, and asks it over a socket how that went. */
export async function inWorkerd(): Promise<void> {
  const folder = await scratch('workerd');
  const port = await freePort();
  await writeFile(join(folder, 'worker.js'), await webBundle('worker.mjs'));
  await writeFile(join(folder, 'config.capnp'), config(port));
  const server = spawn(join(modules, '.bin', 'workerd'), ['serve', join(folder, 'config.capnp')], { stdio: 'pipe' });
  try {
    const outcome = await answerOf(`http://127.0.0.1:${port}/`, server);
    if (outcome !== 'contract held') throw new Error(outcome);
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function answerOf(url: string, server: ChildProcess): Promise<string> {
  let errors = '';
  server.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt += 1) {
    try {
      return await (await fetch(url)).text();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`workerd did not answer: ${errors}`);
}
