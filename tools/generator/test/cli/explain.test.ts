import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, put, snapshot } from '../support/folders.ts';
import { fixtureModel } from '../support/schema.ts';
import { codes, codesIn } from '../support/terminal.ts';

const model = fixtureModel();

describe('codes explain', () => {
  test('says what a code means, and writes nothing', async () => {
    const root = project();
    const before = snapshot(root);
    const { code, out, error } = await codes(root, 'explain', '303');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toBe(`harbour/303 See Pilot
The pilot knows.

Registry     Harbour Status Code Registry
             https://harbour.example/codes
Constant     SEE_PILOT
Class        Redirection (3xx).
Appears      As the status code of a response.
Repeating    The request is repeated as a question.
Content      A response with it may have content.
Caching      A response may be reused only if it says how long it is fresh.
Redirection  Whoever follows it retrieves with GET, whatever the method was.
Lifecycle    Marked as obsoleted in its registry. Nobody asks the pilot any
             more.
References   RFC 9999, Appendix A (verified)
             https://www.rfc-editor.org/rfc/rfc9999.html#appendix-A
`);
    expect(snapshot(root)).toEqual(before);
  });

  test('takes several words without quotes', async () => {
    const root = project();
    const quoted = await codes(root, 'explain', 'see pilot');
    expect(await codes(root, 'explain', 'see', 'pilot')).toEqual(quoted);
    expect(quoted.out).toMatch(/^harbour\/303 /u);
  });

  test('says every meaning, one after the other', async () => {
    const { out } = await codes(project(), 'explain', '460');
    expect(out).toMatch(
      /^2 meanings of 460:\n\nacme\/460 {8}The crate is lost\.\nferry-line\/460 {2}The passenger came/u,
    );
    expect(out).toMatch(/^acme\/460 Crate Lost$/mu);
    expect(out).toMatch(/^ferry-line\/460 Gangway Closed$/mu);
    expect((await codes(project(), 'explain', '460', '--registry', 'acme')).out).toMatch(/^acme\/460 Crate Lost\n/u);
  });

  test('prints the entries as they are in the model', async () => {
    const { code, out, error } = await codes(project(), 'explain', ' 460 ', '--json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const entries = model.entries.filter((entry) => entry.code === 460);
    expect(JSON.parse(out)).toEqual({ query: '460', entries, problemTypes: [] });
    const berth = await codes(project(), 'explain', 'no-berth', '--json');
    expect(JSON.parse(berth.out)).toEqual({ query: 'no-berth', entries: [], problemTypes: model.problemTypes });
  });

  test('exits with 1 where nothing is known', async () => {
    expect(await codes(project(), 'explain', 'see pliot')).toEqual({
      code: 1,
      out: '',
      error: 'Nothing is known of see pliot.\nDid you mean harbour/303 See Pilot?\n',
    });
    const { code, out, error } = await codes(project(), 'explain', '304', '--json');
    expect({ code, error }).toEqual({ code: 1, error: '' });
    expect(JSON.parse(out)).toEqual({
      query: '304',
      entries: [],
      problemTypes: [],
      suggestions: [
        { id: 'harbour/303', name: 'See Pilot' },
        { id: 'harbour/306', name: 'Switch Harbour' },
      ],
    });
  });

  test.each([
    ['nothing', [], [`missing required argument 'what'`, '--registry <id>']],
    ['an empty text', ['  '], ['nothing was asked for', 'codes explain --help']],
    [
      'an unknown registry',
      ['303', '--registry', 'amce'],
      ['amce: no such registry (did you mean "acme"?)', 'harbour, acme, ferry-line'],
    ],
    ['a member of every object', ['303', '--registry', 'constructor'], ['constructor: no such registry']],
    ['a folder that is not there', ['303', '--schema', 'shcema'], ['--schema', 'did you mean "schema"']],
  ])('refuses %s with 2', async (_what, args, expected) => {
    const { code, out, error } = await codes(project(), 'explain', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const text of expected) expect(error).toContain(text);
  });

  test('shows the problems of a schema', async () => {
    const root = project();
    put(root, 'schema/registries/acme.yaml', '');
    expect(await codes(root, 'explain', '303')).toMatchObject({ code: 1, out: '' });
    const { code, out } = await codes(root, 'explain', '303', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, diagnostics: [{ code: 'empty-file' }] });
  });

  test('needs the schema only', async () => {
    const root = project();
    rmSync(join(root, 'packages'), { recursive: true });
    expect(await codes(root, 'explain', '303')).toMatchObject({ code: 0 });
    expect(await codes('/', 'explain', '303', '--cwd', root, '--schema', join(root, 'schema'))).toMatchObject({
      code: 0,
    });
  });

  test.each([20, 40, 80, 200])('fits a terminal of %i columns', async (columns) => {
    const { out } = await codesIn({ cwd: project(), color: false, columns }, 'explain', '110');
    const widths = out
      .split('\n')
      .filter((line) => !line.includes('://'))
      .map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    expect(Math.max(...widths)).toBeGreaterThan(columns / 2);
  });

  test('has colours only where the terminal has them', async () => {
    const root = project();
    const plain = await codesIn({ cwd: root, color: false, columns: 80 }, 'explain', '460');
    const colored = await codesIn({ cwd: root, color: true, columns: 80 }, 'explain', '460');
    expect(plain.out).not.toContain('\u001B');
    expect(colored.out).toContain('\u001B[');
    // oxlint-disable-next-line no-control-regex
    expect(colored.out.replaceAll(/\u001B\[\d+m/gu, '')).toBe(plain.out);
  });

  test('shows what was asked for, and does not obey it', async () => {
    const { error } = await codes(project(), 'explain', '\u001B[2Jpilot\u009B31m\nx');
    expect(error).toBe('Nothing is known of \u{FFFD}[2Jpilot\u{FFFD}31m\nx.\n');
    const { out } = await codes(project(), 'explain', '\u009B31m', '--json');
    expect(out).toContain(String.raw`\u009b31m`);
  });
});
