import { describe, expect, test } from 'vitest';
import { project, snapshot } from '../support/folders.ts';
import { fixtureModel } from '../support/schema.ts';
import { codes, codesIn } from '../support/terminal.ts';

const model = fixtureModel();

describe('codes list', () => {
  test('has every code on a line, by number, uncut where it does not know the width', async () => {
    const root = project();
    const before = snapshot(root);
    const { code, out, error } = await codes(root, 'list');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(model.entries.length);
    expect(lines.map((line) => Number(line.slice(0, 3)))).toEqual(
      model.entries.map((entry) => entry.code).sort((a, b) => a - b),
    );
    for (const { code: number, registry, summary } of model.entries) {
      const line = lines.find((each) => each.startsWith(`${number} `) && each.includes(`  ${registry} `));
      expect(line?.slice(-summary.length - 2)).toBe(`  ${summary}`);
    }
    expect(lines.filter((line) => line.startsWith('460')).map((line) => line.replaceAll(/ {2,}/gu, ' | '))).toEqual([
      '460 | Crate Lost | acme | The crate is lost.',
      '460 | Gangway Closed | ferry-line | The passenger came after the gangway was closed.',
    ]);
    expect(snapshot(root)).toEqual(before);
  });

  test.each([20, 40, 80, 200])('fits a terminal of %i columns', async (columns) => {
    for (const args of [[], ['--problems'], ['--registries']]) {
      const { out } = await codesIn({ cwd: project(), color: false, columns }, 'list', ...args);
      const lines = out.trimEnd().split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
  });

  test.each([
    ['--registry ferry-line', [460, 999]],
    ['--registry harbour --class 2xx', [200, 201]],
    ['--class successful', [200, 201]],
    ['--class CLIENT-ERROR --registry acme', [460]],
    ['--registry acme --class 5xx', []],
  ])('%s', async (args, expected) => {
    const numbers = (text: string): number[] => [...text.matchAll(/^\d{3}/gmu)].map(([number]) => Number(number));
    const { code, out } = await codes(project(), 'list', ...args.split(' '));
    expect({ code, numbers: numbers(out) }).toEqual({ code: 0, numbers: expected });
    const json = await codes(project(), 'list', ...args.split(' '), '--json');
    const { entries } = JSON.parse(json.out) as { entries: { id: string; code: number }[] };
    expect(entries.map((entry) => entry.code)).toEqual(expected);
    expect(entries).toEqual(entries.map(({ id }) => model.entries.find((entry) => entry.id === id)));
  });

  test('problem types', async () => {
    const { out } = await codes(project(), 'list', '--problems');
    expect(out).toBe('401  NO_BERTH  harbour  Every berth that fits the ship is taken.\n');
    const json = await codes(project(), 'list', '--problems', '--json', '--class', '4xx', '--registry', 'harbour');
    expect(JSON.parse(json.out)).toEqual({ problemTypes: model.problemTypes });
    expect((await codes(project(), 'list', '--problems', '--class', '5xx')).out).toBe('');
  });

  test('registries', async () => {
    const count = (id: string): number => model.entries.filter(({ registry }) => registry === id).length;
    const { out } = await codes(project(), 'list', '--registries');
    expect(out.split('\n').map((line) => line.replaceAll(/ {2,}/gu, ' | '))).toEqual([
      `harbour | ${count('harbour')} codes | Harbour Status Code Registry | https://harbour.example/codes`,
      'acme | 1 code | Acme */ Shipping | https://acme.example/',
      'ferry-line | 2 codes | Ferry Line | https://ferry.example/',
      '',
    ]);
    const json = await codes(project(), 'list', '--registries', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      registries: model.registries.map((registry) => ({
        ...registry,
        entries: count(registry.id),
        problemTypes: registry.id === 'harbour' ? 1 : 0,
      })),
    });
  });

  test.each([
    ['an unknown registry', '--registry ferryline', ['no such registry (did you mean "ferry-line"?)', 'harbour, acme']],
    ['an unknown class', '--class client', ['--class client: no such class', 'client-error, 4xx']],
    ['a misspelt class', '--class client-eror', ['(did you mean "client-error"?)']],
    ['a class that is no number of a class', '--class 6xx', ['--class 6xx: no such class\n']],
    ['options that exclude each other', '--registries --problems', ['cannot be used with']],
    ['an argument too many', 'nginx', ['too many arguments']],
  ])('refuses %s with 2', async (_what, args, expected) => {
    const { code, out, error } = await codes(project(), 'list', ...args.split(' '));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const text of expected) expect(error).toContain(text);
  });
});
