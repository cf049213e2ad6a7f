import assert from 'node:assert/strict';
import { chromium, type Page } from 'playwright-core';
import { browserPath } from '../browser-path.ts';
import type { Check } from '../report.ts';
import type { Served } from './app.ts';

/** What a user sees in a real browser: forms with server actions, a client that reads a problem, a page of a problem. */
export function browserChecks(server: Served): Check[] {
  return [
    {
      name: 'a form shows what its action gives, and problems as values',
      run: () =>
        inPage(server, '/', async (page) => {
          for (const [name, shown] of [
            ['fine', 'fine'],
            ['taken', 'That name is taken.'],
            ['broken', 'Internal Server Error'],
          ] as const) {
            await page.fill('[name=name]', name);
            await page.click('[type=submit]');
            await page.waitForFunction(`document.querySelector('#saved').textContent === ${JSON.stringify(shown)}`);
          }
          assert.doesNotMatch(await page.content(), /planted-secret/u);
          await page.fill('[name=name]', 'elsewhere');
          await page.click('[type=submit]');
          await page.waitForURL('**/elsewhere');
        }),
    },
    {
      name: 'a form works without scripts, too',
      run: () =>
        inPage(
          server,
          '/',
          async (page) => {
            await page.fill('[name=name]', 'taken');
            await page.click('[type=submit]');
            await page.waitForSelector('#saved:has-text("That name is taken.")');
          },
          false,
        ),
    },
    {
      name: 'a client component reads a problem',
      run: () =>
        inPage(server, '/', async (page) => {
          await page.click('#find');
          await page.waitForFunction(`document.querySelector('#found').textContent === 'No item 7.'`);
        }),
    },
    {
      name: 'a problem is a page where one is preferred',
      run: () =>
        inPage(server, '/api/thrown?kind=404', async (page) => {
          assert.match((await page.textContent('body')) ?? '', /Not Found/u);
          assert.equal((await page.reload())?.status(), 404);
        }),
    },
  ];
}

async function inPage(
  { origin }: Served,
  path: string,
  look: (page: Page) => Promise<void>,
  javaScriptEnabled = true,
): Promise<void> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await look(page);
  } finally {
    await browser.close();
  }
}
