import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import * as realDisk from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { plan, type Plan } from '../../src/plan/plan.ts';
import { ownHeader } from '../../src/print/header.ts';
import { type Disk, write } from '../../src/write/write.ts';
import { filesBelow, put, temporaryFolder } from '../support/folders.ts';
import { type Fault, MemoryDisk } from '../support/memory-disk.ts';

const target = { cwd: '/project', out: 'packages' };

/** Files before and after: some added, changed, removed and left as they are. */
interface Scene {
  readonly old: ReadonlyMap<string, string>;
  readonly now: ReadonlyMap<string, string>;
  readonly leftovers: readonly string[];
}

const anyScene: fc.Arbitrary<Scene> = fc
  .uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-z]{1,3}$/u),
      old: fc.option(fc.string({ minLength: 1 })),
      now: fc.option(fc.string({ minLength: 1 })),
      leftover: fc.boolean(),
    }),
    { selector: ({ name }) => name, maxLength: 6 },
  )
  .map((files) => {
    const texts = (which: 'old' | 'now'): Map<string, string> =>
      new Map(
        files.flatMap((file) => {
          const text = file[which];
          return text === null ? [] : [[`enums/${file.name}.gen.ts`, `// ${ownHeader.lines[0]}\n${text}`] as const];
        }),
      );
    const leftovers = files.filter(({ leftover }) => leftover).map(({ name }) => `enums/${name}.gen.ts.codes-tmp`);
    return { old: texts('old'), now: texts('now'), leftovers };
  });

function planOf({ old, now, leftovers }: Scene): Plan {
  const printed = [...now].map(([path, text]) => ({ path, text }));
  return plan(printed, { texts: old, leftovers });
}

/** Carries out a scene's plan on a disk that fails at some point. */
async function play(scene: Scene, fault?: Fault): Promise<{ disk: MemoryDisk; problems: Diagnostic[] }> {
  const absolute = ([path, text]: readonly [string, string]): [string, string] => [`/project/packages/${path}`, text];
  const half = scene.leftovers.map((path): [string, string] => [path, 'half']);
  const disk = new MemoryDisk([...scene.old, ...half].map(absolute), fault);
  return { disk, problems: await write(target, planOf(scene), disk) };
}

/** The files on a disk by their path in the output folder, without what is temporary. */
function texts({ files }: MemoryDisk): Record<string, string> {
  return Object.fromEntries(
    [...files]
      .map(([path, text]) => [path.replace('/project/packages/', ''), text] as const)
      .filter(([path]) => !path.endsWith('.codes-tmp')),
  );
}

function byPath([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1;
}

function temporaries({ files }: MemoryDisk): string[] {
  return [...files.keys()].filter((path) => path.endsWith('.codes-tmp'));
}

describe('write', () => {
  test('carries out a plan, and clears what a killed run left behind', async () => {
    await fc.assert(
      fc.asyncProperty(anyScene, async (scene) => {
        const { disk, problems } = await play(scene);
        expect(problems).toEqual([]);
        expect(texts(disk)).toEqual(Object.fromEntries(scene.now));
        expect(temporaries(disk)).toEqual([]);
      }),
    );
  });

  test('one fault, at whichever operation, leaves every old file whole and no temporary file', async () => {
    await fc.assert(
      fc.asyncProperty(anyScene, async (scene) => {
        const { operations } = (await play(scene)).disk;
        for (let at = 1; at <= operations; at += 1) {
          const { disk, problems } = await play(scene, { at, persistent: false });
          expect(problems).toMatchObject([{ code: 'write-failed', found: 'no space left on device (ENOSPC)' }]);
          expect(problems[0]?.place.file).toMatch(/^packages\/enums\/.+/u);
          expect(problems[0]?.help).toMatch(/; nothing was changed$/u);
          expect(texts(disk)).toEqual(Object.fromEntries(scene.old));
          // A leftover that could not be removed is still there, and goes with the next run.
          expect(temporaries(disk).filter((path) => disk.files.get(path) !== 'half')).toEqual([]);
        }
      }),
    );
  });

  test('a disk that fails from some operation on leaves each file old or new and whole, and says which of the two', async () => {
    await fc.assert(
      fc.asyncProperty(anyScene, async (scene) => {
        const { operations } = (await play(scene)).disk;
        const was = Object.fromEntries(scene.old);
        for (let at = 1; at <= operations; at += 1) {
          const { disk, problems } = await play(scene, { at, persistent: true });
          const after = texts(disk);
          for (const path of new Set([...scene.old.keys(), ...scene.now.keys()])) {
            expect([scene.old.get(path), scene.now.get(path)]).toContain(after[path]);
          }
          const unchanged =
            JSON.stringify(Object.entries(after).sort(byPath)) === JSON.stringify(Object.entries(was).sort(byPath));
          // It never claims that nothing was changed where something was.
          expect(unchanged || problems[0]?.help.endsWith('nothing was changed') === false).toBe(true);
        }
      }),
    );
  });
});

describe('write on a real disk', () => {
  const scene: Scene = {
    old: new Map([
      ['enums/changed.gen.ts', 'old\n'],
      ['enums/same.gen.ts', 'same\n'],
      ['enums/src/gone.gen.ts', `// ${ownHeader.lines[0]}\n`],
    ]),
    now: new Map([
      ['enums/added/here.gen.ts', 'new\n'],
      ['enums/changed.gen.ts', 'new\n'],
      ['enums/same.gen.ts', 'same\n'],
    ]),
    leftovers: [],
  };

  function folder(): string {
    const root = temporaryFolder();
    mkdirSync(join(root, 'packages'));
    for (const [path, text] of scene.old) put(root, `packages/${path}`, text);
    return root;
  }

  test('an unchanged file is not touched', async () => {
    const root = folder();
    const same = join(root, 'packages/enums/same.gen.ts');
    const { mtimeNs, ino } = statSync(same, { bigint: true });
    expect(await write({ cwd: root, out: 'packages' }, planOf(scene))).toEqual([]);
    expect(statSync(same, { bigint: true })).toMatchObject({ mtimeNs, ino });
    expect(filesBelow(join(root, 'packages'))).toEqual([...scene.now.keys()].sort());
    expect(existsSync(join(root, 'packages/enums/src/gone.gen.ts'))).toBe(false);
  });

  test('a fault at any operation leaves the old files', async () => {
    for (let at = 1; at <= 9; at += 1) {
      const root = folder();
      let operations = 0;
      const failing = new Proxy<Disk>(realDisk, {
        get:
          (disk, name: keyof Disk) =>
          (...args: never[]): unknown => {
            operations += 1;
            if (operations === at) throw Object.assign(new Error('broken'), { code: 'EIO', errno: -5 });
            return (disk[name] as (...all: never[]) => unknown)(...args);
          },
      });
      const problems = await write({ cwd: root, out: 'packages' }, planOf(scene), failing);
      // Two writes of two operations each, two renames, one removal; then nothing is left to fail.
      expect(problems).toHaveLength(at <= 7 ? 1 : 0);
      if (at > 7) continue;
      expect(filesBelow(join(root, 'packages'))).toEqual([...scene.old.keys()].sort());
      for (const [path, text] of scene.old) expect(readFileSync(join(root, 'packages', path), 'utf8')).toBe(text);
    }
  });

  test('a folder that cannot be made is told with its place', async () => {
    const root = folder();
    writeFileSync(join(root, 'packages/enums/added'), '');
    const [problem] = await write({ cwd: root, out: 'packages' }, planOf(scene));
    expect(problem).toMatchObject({ code: 'write-failed', place: { file: 'packages/enums/added/here.gen.ts' } });
    expect(problem?.found).toMatch(/\((?:EEXIST|ENOTDIR)\)$/u);
  });
});
