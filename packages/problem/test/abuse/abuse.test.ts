/** Values that nobody would throw. `pnpm proof abuse` at the root answers a million of them. `FUZZ_SEED` repeats what failed. */
import process from 'node:process';
import { expect, it } from 'vitest';
import * as problem from '../../src/index.js';
import { abuse } from './run.ts';
import type { Subject } from './subject.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 10_000);
const given = process.env['FUZZ_SEED'];
const seeds = given === undefined ? [1, Date.now() % 2 ** 31] : [Number(given)];

it.each(seeds)(
  `answers ${runs} values from the seed %i on legally, and tells no secret`,
  { timeout: 3_600_000 },
  (seed) => {
    expect(abuse(problem as unknown as Subject, seed, runs)).toBeUndefined();
  },
);
