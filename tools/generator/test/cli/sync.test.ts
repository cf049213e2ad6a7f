import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { put, snapshot } from '../support/folders.ts';
import { startAndStop } from '../support/process.ts';
import { harbour, released, replaceIn } from '../support/release.ts';
import { codes } from '../support/terminal.ts';
import { harbourCsv } from '../sync/support.ts';

const copy = 'schema/upstream/iana.csv';
const changed = harbourCsv
  .replace('200,Moored', '200,Berthed')
  .replace('202-301,Unassigned,', '202,Unassigned,\r\n203,Adrift,[RFC10000]\r\n204-301,Unassigned,');

describe('codes sync', () => {
  test('exits with 0 where both agree, on the day of an expiry, too; with 1 the day after', async () => {
    const root = await released();
    const compared = `Compared ${harbour} with ${copy}: 11 registrations`;
    expect(await codes(root, 'sync', '--date', '2026-11-13')).toEqual({
      code: 0,
      out: `${compared}, nothing to do.\n`,
      error: '',
    });
    expect(await codes(root, 'sync', '--date', '2026-11-14')).toEqual({
      code: 1,
      out: `${compared}, 1 finding.\n  ! harbour/110 expired on 2026-11-13: see whether it was extended, registered for good or withdrawn\n`,
      error: '',
    });
    expect(await codes(root, 'sync')).toMatchObject({ code: new Date() > new Date('2026-11-14') ? 1 : 0 });
  });

  test('reports, writes nothing and exits with 1 where they differ', async () => {
    const root = await released();
    put(
      root,
      'new.csv',
      changed.replace('307,Other Harbour,', '307,Unassigned,').replace(' (DEPRECATED),', ' (OBSOLETED),'),
    );
    const before = snapshot(root);
    const { code, out } = await codes(root, 'sync', '--from', 'new.csv', '--date', '2026-11-01');
    expect(code).toBe(1);
    expect(out).toBe(`Compared ${harbour} with new.csv: 11 registrations, 4 findings.
  ~ harbour/200 phrase: Moored → Berthed
  + harbour/203 new: Adrift (active)
  - harbour/307 withdrawn: Other Harbour is not registered any more
  ~ harbour/510 lifecycle: deprecated → obsoleted
`);
    expect(snapshot(root)).toEqual(before);
  });

  test('--write edits the registry and renews the copy; then there is nothing to do but to fill in', async () => {
    const root = await released();
    put(root, 'new.csv', changed);
    const written = await codes(root, 'sync', '--from', 'new.csv', '--write', '--date', '2026-11-01');
    expect(written.code).toBe(0);
    expect(written.out).toMatch(
      /\nWrote schema\/registries\/harbour\.yaml, schema\/upstream\/iana\.json, schema\/upstream\/iana\.csv\.\n/u,
    );
    expect(snapshot(root)[copy]?.text).toBe(changed);
    expect(snapshot(root)['schema/upstream/iana.json']?.text).toContain(
      '"from": "new.csv",\n  "retrieved": "2026-11-01"',
    );
    expect(await codes(root, 'sync', '--date', '2026-11-01')).toMatchObject({ code: 0 });

    const { code, out } = await codes(root, 'generate', '--json');
    expect(code).toBe(1);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; message: string }[] };
    expect(diagnostics.map((each) => `${each.code}: ${each.message}`)).toEqual(
      ['summary', 'description', 'content', 'nullBody', 'cacheable', 'headers', 'retry'].map(
        (field) => `unfilled: harbour/203 still has to say "${field}"`,
      ),
    );
  });

  test('--write writes nothing where nothing differs, and leaves what has expired to people', async () => {
    const root = await released();
    const before = snapshot(root);
    const { code, out } = await codes(root, 'sync', '--write', '--date', '2027-01-01');
    expect(code).toBe(0);
    expect(out).toContain('! harbour/110 expired');
    expect(out).not.toContain('Wrote');
    expect(snapshot(root)).toEqual(before);
  });

  test('--json tells what was found and written; --quiet only what is left to do', async () => {
    const root = await released();
    put(root, 'new.csv', changed);
    const { out } = await codes(root, 'sync', '--from', 'new.csv', '--json', '--date', '2026-11-01');
    expect(JSON.parse(out)).toEqual({
      ok: false,
      file: harbour,
      upstream: 'new.csv',
      registrations: 12,
      findings: [
        { kind: 'phrase', id: 'harbour/200', text: 'phrase: Moored → Berthed' },
        { kind: 'new', id: 'harbour/203', text: 'new: Adrift (active)' },
      ],
      written: [],
    });
    expect((await codes(root, 'sync', '--from', 'new.csv', '--quiet')).out).toContain('harbour/203');
    expect(await codes(root, 'sync', '--from', 'new.csv', '--quiet', '--write')).toEqual({
      code: 0,
      out: '',
      error: '',
    });
  });

  test('a schema that has other problems than fields to fill in is left alone', async () => {
    const root = await released();
    put(root, 'new.csv', changed);
    replaceIn(root, harbour, ['key: SEE_PILOT', 'key: see-pilot']);
    const before = snapshot(root);
    const { code, error } = await codes(root, 'sync', '--from', 'new.csv', '--write');
    expect(code).toBe(1);
    expect(error).toContain('error[wrong-value]: entries[4].key');
    expect(snapshot(root)).toEqual(before);
  });

  test.each(['2026-02-30', '22.11.2026', 'tomorrow', ''])(
    'a date that no calendar has makes no sense: "%s"',
    async (date) => {
      const { code, error } = await codes(await released(), 'sync', '--date', date);
      expect(code).toBe(2);
      expect(error).toContain(`--date is no day of the calendar, YYYY-MM-DD: ${date}`);
    },
  );
});

test.skipIf(process.platform === 'win32').each([1, 2, 3])(
  'Ctrl-C at rename %i of sync --write leaves each file old or new and whole, and the next run finishes',
  async (n) => {
    const root = await released();
    put(root, 'new.csv', changed);
    const args = ['sync', '--from', 'new.csv', '--write', '--date', '2026-11-01'];
    const old = texts(root);
    const { child, ended } = startAndStop(root, n, ...args);
    child.stdout?.once('data', () => child.kill('SIGINT'));
    expect(await ended).toMatchObject({ signal: 'SIGINT', out: 'stopped\n' });
    const between = texts(root);
    expect(await codes(root, ...args)).toMatchObject({ code: 0 });
    const now = texts(root);
    const files = ['registries/harbour.yaml', 'upstream/iana.json', 'upstream/iana.csv'];
    expect(files.map((file) => between[file] === now[file])).toEqual(files.map((_, index) => index < n - 1));
    const whole = Object.entries(between).filter(([file]) => !file.endsWith('.codes-tmp'));
    for (const [file, text] of whole) expect([old[file], now[file]]).toContain(text);
    expect(Object.keys(now).filter((file) => file.endsWith('.codes-tmp'))).toEqual([]);
  },
);

function texts(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(snapshot(join(root, 'schema'))).map(([path, { text }]) => [path, text]));
}
