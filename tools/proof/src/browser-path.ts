import { existsSync } from 'node:fs';
import process from 'node:process';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is: what CHROMIUM says, or one of the usual places. */
export function browserPath(): string {
  const { CHROMIUM } = process.env;
  const found = [...(CHROMIUM === undefined ? [] : [CHROMIUM]), ...usual].find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(
      `no Chromium in ${usual.join(', ')}: install it (apt-get install chromium), or say in CHROMIUM where it is`,
    );
  }
  return found;
}
