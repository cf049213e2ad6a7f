/**
 * Preloaded into a `codes` process: it stops before its n-th rename (n from the environment), says so, and stays there
 * until it is killed. The files before the n-th are then in their places, the others are not.
 */
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { rename } = promises;
let left = Number(process.env['STOP_AT_RENAME']);

promises.rename = async (from, to) => {
  left -= 1;
  if (left === 0) {
    process.stdout.write('stopped\n');
    await new Promise((resolve) => {
      setTimeout(resolve, 60_000);
    });
  }
  return rename(from, to);
};
syncBuiltinESMExports();
