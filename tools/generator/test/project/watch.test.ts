import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { put } from '../support/folders.ts';
import { listingProject, registryYaml } from '../support/own-yaml.ts';
import { start } from '../support/process.ts';

/** Waits until something holds; a test that waits in vain ends by its own limit. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test.skipIf(process.platform === 'win32')(
  '--watch follows the YAML, the config and the modules, and says what is wrong',
  async () => {
    const root = listingProject();
    const { child, ended } = start(root, 'generate', '--watch');
    let error = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      error += chunk.toString();
    });
    const list = join(root, 'docs/codes.md');
    const shows = (path: string, text: string) => () => existsSync(path) && readFileSync(path, 'utf8').includes(text);
    await until(() => error.includes('Watching'));
    expect(shows(list, '475 out of stock')()).toBe(true);

    put(root, 'codes/registries/acme.yaml', registryYaml('acme', [[476, 'SOLD_OUT']]));
    await until(shows(list, '476 sold out'));

    put(root, 'codes/registries/acme.yaml', registryYaml('acme', [[499, 'SOLD_OUT']]));
    await until(() => error.includes('error[collision]'));
    expect(shows(list, '476 sold out')()).toBe(true);

    put(root, 'codes/registries/acme.yaml', registryYaml('acme', [[477, 'LAST_ONE']]));
    await until(shows(list, '477 last one'));

    put(root, 'list.mjs', readFileSync(join(root, 'list.mjs'), 'utf8').replace("' '", "': '"));
    await until(shows(list, '477: last one'));

    put(root, 'other.mjs', readFileSync(join(root, 'list.mjs'), 'utf8').replace("': '", "' = '"));
    put(root, 'codes.config.yaml', 'emitters:\n  - { use: ./other.mjs, out: pages }\n');
    await until(shows(join(root, 'pages/codes.md'), '477 = last one'));

    // A module that was named just now is watched a moment later: whoever edits it again is heard.
    const edited = readFileSync(join(root, 'other.mjs'), 'utf8').replace("' = '", "' is '");
    const editing = setInterval(() => put(root, 'other.mjs', edited), 500);
    await until(shows(join(root, 'pages/codes.md'), '477 is last one'));
    clearInterval(editing);

    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, signal: null });
  },
  60_000,
);
