import { chromium } from 'playwright-core';
import { browserPath } from './browser-path.ts';
import { webBundle } from '../web-bundle.ts';

/** Runs the contract in a page of a real browser. */
export async function inChromium(): Promise<void> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await webBundle('runtimes/web.mjs', 'contract') });
    const outcome = await page.evaluate<string>('contract.run()');
    if (outcome !== 'contract held') throw new Error(outcome);
  } finally {
    await browser.close();
  }
}
