import { anyContext } from './context.ts';
import { randomOf } from './random.ts';
import type { Subject } from './subject.ts';
import { thrownOf } from './thrown.ts';
import { wrongBytesTo, wrongOf, wrongResponseTo } from './verdict.ts';

/**
 * Has many values answered, each of a seed of its own, one after another.
 *
 * @returns what is wrong with the first answer that is, and its seed: a run from there on repeats it, in all three ways
 */
export function abuse(subject: Subject, seed: number, runs: number): string | undefined {
  const thrown = thrownOf(subject);
  for (let index = 0; index < runs; index += 1) {
    const random = randomOf(seed + index);
    const value = thrown(random);
    const context = anyContext(random);
    let wrong: string | undefined;
    try {
      wrong = wrongOf(subject, value, context);
      // These are slow: each answers every fourth value.
      if (index % 4 === 0) wrong ??= wrongResponseTo(subject, value, context);
      if (index === 0 || index % 4 === 2) wrong ??= wrongBytesTo(subject, value, context);
    } catch (error) {
      wrong = `it threw ${error instanceof Error ? error.stack : String(error)}`;
    }
    if (wrong !== undefined) return `FUZZ_SEED=${seed + index}: ${wrong}`;
  }
  return undefined;
}
