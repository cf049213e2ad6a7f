/** Servers that go wrong all the time: what they keep, what they answer, and whether they stay alive. */
import { join } from 'node:path';
import process from 'node:process';
import { fixtures, modules } from '../paths.ts';
import type { Check, Report } from '../report.ts';
import { freePort, startServer } from '../servers.ts';
import { load } from './load.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
/** Until what V8 learns and compiles of a server's code is as good as all. */
const warmUp = 14_000;
/** In a round after it. */
const requests = 7000;
/** How much more than after the warm-up may be in use at the end. */
const growth = 1.05;
/** At most, until the heap is found flat: what V8 keeps for itself comes and goes, and what leaks grows in each round. */
const rounds = 3;

const nodes = { 'Node 24': process.execPath, 'Node 20': join(modules, 'node20', 'bin', 'node') };
const adapters = ['express', 'hono', 'next'] as const;

export async function soak(report: Report): Promise<void> {
  const checks = adapters.flatMap((adapter) =>
    Object.entries(nodes).map(([name, node]): Check => ({
      name: `@codes/${adapter} in ${name} answers all that goes wrong, and keeps nothing of it (FUZZ_SEED=${seed})`,
      run: async () => {
        const { wrong, before, after } = await soaked(adapter, node, []);
        report.note(
          `@codes/${adapter}, ${name}: ${inMiB(before)} in use after the warm-up, ${inMiB(after)} at the end`,
        );
        if (wrong.length > 0) throw new Error(wrong.join('\n'));
        if (after > before * growth) throw new Error(`the heap grew by ${Math.round((after / before - 1) * 100)} %`);
      },
    })),
  );
  await report.checkAll([...checks, leakCheck]);
}

/** That the heap of a server which keeps every error is seen to grow. */
const leakCheck: Check = {
  name: 'a server that keeps every error is found out',
  run: async () => {
    const { before, after } = await soaked('express', process.execPath, ['leaks']);
    if (after <= before * growth) throw new Error(`${inMiB(before)} became ${inMiB(after)} only`);
  },
};

interface State {
  readonly heap: number;
  readonly unhandled: readonly string[];
  readonly told: number;
}

/** The heap of a server after a warm-up and at the end, and what was wrong with its answers. */
async function soaked(
  adapter: string,
  node: string,
  args: readonly string[],
): Promise<{ wrong: string[]; before: number; after: number }> {
  const port = await freePort();
  const script = join(fixtures, 'soak', `${adapter}.mjs`);
  const server = await startServer({
    script,
    args: [`${port}`, ...args],
    says: 'listening',
    node,
    flags: ['--expose-gc'],
  });
  const state = async (): Promise<State> => (await (await fetch(`http://127.0.0.1:${port}/state`)).json()) as State;
  try {
    const faults = [...(await load(port, warmUp, seed)).wrong];
    const warm = await settled(state);
    let last = warm;
    for (let round = 1; round <= rounds && (round === 1 || last.heap > warm.heap * growth); round += 1) {
      const { told } = last;
      const { wrong, answered } = await load(port, requests, seed + round);
      last = await settled(state);
      faults.push(...wrong);
      if (answered < requests / 2 || last.told - told < requests / 2) {
        faults.push(`only ${answered} answers, ${last.told - told} errors`);
      }
    }
    return { wrong: [...faults, ...last.unhandled], before: warm.heap, after: last.heap };
  } finally {
    await server.stop();
  }
}

/** The state with the smallest heap of some: what is kept stays in all of them, what was still under way does not. */
async function settled(state: () => Promise<State>): Promise<State> {
  const states = [await state(), await state(), await state()];
  return states.reduce((least, each) => (each.heap < least.heap ? each : least));
}

function inMiB(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(2)} MiB`;
}
