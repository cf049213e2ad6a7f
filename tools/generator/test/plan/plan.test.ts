import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryChanges } from '../../src/plan/entry-changes.ts';
import { readExisting } from '../../src/plan/existing.ts';
import { plan } from '../../src/plan/plan.ts';
import { ownHeader } from '../../src/print/header.ts';
import { put, temporaryFolder } from '../support/folders.ts';

const ours = `${ownHeader.lines.map((line) => `// ${line}`).join('\n')}\n\nexport {};\n`;

/** Where the generator looks for what it no longer plans. */
const search = { folders: ['enums'], named: /\.gen\.(?:ts|json)$/u };

function planOf(printed: Record<string, string>, existing: Record<string, string>): ReturnType<typeof plan> {
  return plan(
    Object.entries(printed).map(([path, text]) => ({ path, text })),
    { texts: new Map(Object.entries(existing)), leftovers: [] },
  );
}

describe('plan', () => {
  test('adds, changes and removes, by path', () => {
    const existing = { 'enums/b.gen.ts': 'old', 'enums/c.gen.ts': 'same', 'enums/a.gen.ts': ours };
    expect(planOf({ 'enums/d.gen.ts': 'new', 'enums/c.gen.ts': 'same', 'enums/b.gen.ts': 'new' }, existing)).toEqual({
      changes: [
        { kind: 'remove', path: 'enums/a.gen.ts', before: ours },
        { kind: 'change', path: 'enums/b.gen.ts', text: 'new', before: 'old' },
        { kind: 'add', path: 'enums/d.gen.ts', text: 'new' },
      ],
      unchanged: 1,
      leftovers: [],
    });
  });

  test.each([
    ['has our header', ours, 1],
    ['has our header with CRLF', ours.replaceAll('\n', '\r\n'), 1],
    ['has no header', 'export {};\n', 0],
    ['has our header further down', `\n${ours}`, 0],
    ['is empty', '', 0],
  ])('an orphan that %s', (_what, text, removed) => {
    expect(planOf({}, { 'enums/a.gen.ts': text }).changes).toHaveLength(removed);
  });

  test('a planned file is ours whatever it holds', () => {
    const { changes } = planOf({ 'enums/a.gen.ts': ours }, { 'enums/a.gen.ts': 'by hand' });
    expect(changes).toMatchObject([{ kind: 'change', before: 'by hand' }]);
  });
});

describe('readExisting', () => {
  test('reads what is planned, and what is named like a generated file in the same packages', async () => {
    const root = temporaryFolder();
    put(root, 'packages/enums/registry.json', '{}');
    put(root, 'packages/enums/other.json', '{}');
    put(root, 'packages/enums/src/a.gen.ts', ours);
    put(root, 'packages/enums/src/a.ts', ours);
    put(root, 'packages/enums/src/b.gen.ts.codes-tmp', 'half');
    put(root, 'packages/enums/dist/a.gen.ts', ours);
    put(root, 'packages/enums/node_modules/x/a.gen.ts', ours);
    put(root, 'packages/other/a.gen.ts', ours);
    const { value, diagnostics } = await readExisting(
      root,
      'packages',
      ['enums/registry.json', 'enums/src/new.gen.ts'],
      search,
    );
    expect(diagnostics).toEqual([]);
    expect(Object.fromEntries(value.texts)).toEqual({ 'enums/registry.json': '{}', 'enums/src/a.gen.ts': ours });
    expect(value.leftovers).toEqual(['enums/src/b.gen.ts.codes-tmp']);
  });

  test('a link to nothing is nothing; a link to itself is in the way', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'packages/enums'), { recursive: true });
    symlinkSync('nowhere', join(root, 'packages/enums/a.gen.ts'));
    symlinkSync('b.gen.ts', join(root, 'packages/enums/b.gen.ts'));
    const { value, diagnostics } = await readExisting(root, 'packages', ['enums/a.gen.ts'], search);
    expect(value.texts.size).toBe(0);
    expect(diagnostics).toMatchObject([{ code: 'unreadable-output', place: { file: 'packages/enums/b.gen.ts' } }]);
  });
});

describe('entryChanges', () => {
  const registry = (...entries: object[]): string => JSON.stringify({ version: 1, entries });

  test('compares entries by id', () => {
    const before = registry({ id: 'a/1', key: 'A' }, { id: 'b/2', key: 'B' }, { id: 'c/3', key: 'C' });
    const after = registry({ id: 'b/2', key: 'B' }, { id: 'c/3', key: 'D' }, { id: '__proto__', key: 'P' });
    expect(entryChanges(before, after)).toEqual({ added: ['__proto__'], changed: ['c/3'], removed: ['a/1'] });
  });

  test.each([undefined, '', 'half a fi', 'null', '{}', '{"entries":null}', '{"entries":[null,{"id":4}]}'])(
    'what was before may be %j',
    (before) => {
      expect(entryChanges(before, registry({ id: 'a/1' }))).toEqual({ added: ['a/1'], changed: [], removed: [] });
    },
  );
});
