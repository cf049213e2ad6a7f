/** Values that nobody would throw. `pnpm proof abuse` at the root answers a million of them. `FUZZ_SEED` repeats what failed. */
import process from 'node:process';
import { expect, it } from 'vitest';
import * as problem from '../../src/index.js';
import { abuse } from './run.ts';
import type { Subject } from './subject.ts';

const given = process.env['FUZZ_SEED'];
// The same values each time, and others each time.
const seeds = given === undefined ? [1, Date.now() % 2 ** 31] : [Number(given)];
/** For each seed. */
const runs = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 10_000) / seeds.length);

it.each(seeds)(
  `answers ${runs} values from FUZZ_SEED=%i on legally, and tells no secret`,
  { timeout: 3_600_000 },
  (seed) => {
    expect(abuse(problem as unknown as Subject, seed, runs)).toBeUndefined();
  },
);
