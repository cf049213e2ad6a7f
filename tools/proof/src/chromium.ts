import { chromium } from 'playwright-core';
import { browserPath } from './browser-path.ts';
import { held } from './engines.ts';

/** No such host: what is asked of it is answered here. What is secure has all that the web has. */
const origin = 'https://contract.test';

/** Runs `contract.run()` of a bundle in a page of a real browser. */
export async function inChromium(bundle: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto(`${origin}/`);
    await page.addScriptTag({ content: bundle });
    held(await page.evaluate<string>('contract.run()'));
  } finally {
    await browser.close();
  }
}
