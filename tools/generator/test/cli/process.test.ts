import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, put, snapshot } from '../support/folders.ts';
import { start, startAndStop, startWith } from '../support/process.ts';
import { codes } from '../support/terminal.ts';

describe('the real process', () => {
  test('exits with 0, and prints to stdout, when all is well', async () => {
    const root = project();
    const ended = await start(root, 'generate').ended;
    expect(ended).toMatchObject({ code: 0, error: '' });
    expect(ended.out).toMatch(/^Read 5 files in schema/u);
  });

  test('exits with 1, and prints to stderr, when the input has problems', async () => {
    const root = project();
    put(root, 'schema/registries/acme.yaml', '');
    const ended = await start(root, 'generate').ended;
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.error).toContain('error[empty-file]');
  });

  test('exits with 2 when the command line makes no sense', async () => {
    const ended = await start(project(), 'generate', '--colour').ended;
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.error).toContain(`unknown option '--colour'`);
  });

  test('has colours as NO_COLOR, FORCE_COLOR and the terminal would have it', async () => {
    const root = project();
    const colored = async (env: Readonly<Record<string, string>>): Promise<boolean> => {
      const none = { NO_COLOR: undefined, FORCE_COLOR: undefined, CI: undefined };
      const { code, out } = await startWith({ ...none, ...env }, root, 'explain', '460').ended;
      expect({ code, said: out.includes('CRATE_LOST') }).toEqual({ code: 0, said: true });
      return out.includes('\u001B[');
    };
    expect(await colored({})).toBe(process.platform === 'win32');
    expect(await colored({ FORCE_COLOR: '1' })).toBe(true);
    expect(await colored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  test('ends in peace when nobody reads on', async () => {
    const { child, ended } = start(project(), 'list', '--json');
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ code: 0, error: '' });
  });

  test.skipIf(process.platform === 'win32').each([1, 4])(
    'Ctrl-C at rename %i leaves each file old or new and whole, and the next run finishes',
    async (n) => {
      const root = project();
      await codes(root, 'generate');
      const old = texts(root);
      const harbour = String(snapshot(root)['schema/registries/harbour.yaml']?.text);
      put(root, 'schema/registries/harbour.yaml', harbour.replaceAll('510', '511').replace('Moored', 'Well Moored'));

      const { child, ended } = startAndStop(root, n, 'generate');
      child.stdout?.once('data', () => child.kill('SIGINT'));
      expect(await ended).toMatchObject({ code: null, signal: 'SIGINT', out: 'stopped\n' });
      const between = texts(root);
      expect(await codes(root, 'generate')).toMatchObject({ code: 0 });
      const now = texts(root);

      const changed = Object.keys(old).filter((path) => old[path] !== now[path]);
      expect(changed.length).toBeGreaterThanOrEqual(4);
      expect(Object.keys(old).filter((path) => ![old[path], now[path]].includes(between[path]))).toEqual([]);
      expect(changed.filter((path) => between[path] === now[path])).toHaveLength(n - 1);
      expect(Object.keys(now)).toEqual(Object.keys(old));
    },
  );
});

function texts(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(snapshot(join(root, 'packages'))).map(([path, { text }]) => [path, text]));
}
