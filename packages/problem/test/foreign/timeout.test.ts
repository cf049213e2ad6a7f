import { runInNewContext } from 'node:vm';

import { expect, it } from 'vitest';

import { readForeign } from '../../src/foreign/index.js';

const expected = { status: 504, detail: 'Another server did not answer in time.' };

it('a timeout is 504, without its message', async () => {
  const reason: unknown = await new Promise((resolve) => {
    const signal = AbortSignal.timeout(1);
    signal.addEventListener('abort', () => {
      resolve(signal.reason);
    });
  });
  expect(reason).toBeInstanceOf(DOMException);
  expect(readForeign(reason)).toEqual(expected);
  expect(readForeign(Object.assign(new Error('10.0.0.3 timed out'), { name: 'TimeoutError' }))).toEqual(expected);
  expect(readForeign(runInNewContext('Object.assign(new Error("a"), { name: "TimeoutError" })'))).toEqual(expected);
});

it('an abort is left to the caller', () => {
  expect(readForeign(AbortSignal.abort().reason)).toBeUndefined();
  expect(readForeign({ name: 'TimeoutError' })).toBeUndefined();
});
