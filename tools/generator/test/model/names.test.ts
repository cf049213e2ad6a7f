import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorClassNames, type NamedEntry } from '../../src/model/names.ts';
import { problemClassNames } from '../../src/model/own-errors.ts';
import { problemPageNames } from '../../src/model/page-names.ts';
import type { Entry, Model, ProblemType } from '../../src/model/types.ts';
import { fixtureProject } from '../support/project.ts';

const { own } = fixtureProject('tugs');
const [someEntry, someType] = [own.entries[0] as Entry, own.problemTypes[0] as ProblemType];

const typeOf = (registry: string, key: string, status: number | null = 400): ProblemType => ({
  ...someType,
  registry,
  key,
  status,
});
const entryOf = (key: string): Entry => ({ ...someEntry, key, class: 'client-error' });

function modelOf(types: readonly ProblemType[], entries: readonly Entry[] = []): Model {
  return { registries: [], entries, fields: [], problemTypes: types };
}

describe('problemClassNames', () => {
  test.each<[string, readonly ProblemType[], readonly string[]]>([
    ['a name of its own', [typeOf('tugs', 'OUT_OF_ROPE')], ['OutOfRopeProblem']],
    ['what the key says already', [typeOf('tugs', 'ROPE_PROBLEM')], ['RopeProblem']],
    ['two registries', [typeOf('pilots', 'FOG'), typeOf('tugs', 'FOG')], ['PilotsFogProblem', 'TugsFogProblem']],
    [
      'a name that is taken with the registry, too',
      [typeOf('a', 'TUGS_FOG'), typeOf('pilots', 'FOG'), typeOf('tugs', 'FOG')],
      ['TugsFogProblem', 'PilotsFogProblem', 'TugsFog_Problem'],
    ],
    ['no error status', [typeOf('a', 'A', null), typeOf('a', 'B', 200), typeOf('a', 'C', 599)], ['CProblem']],
  ])('%s', (_what, types, expected) => {
    expect([...problemClassNames(modelOf(types)).values()]).toEqual(expected);
  });
});

const anyKey = fc.constantFrom('A', 'A_B', 'B', 'A_A', 'B_A', 'A_B_ERROR', 'ERROR', 'README', 'CON', 'A_README', 'A_1');
const anyTypes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'a-b', 'b'), anyKey), { selector: (each) => each.join(' ') })
  .map((pairs) => pairs.map(([registry, key]) => typeOf(registry, key)));

test('no two types have the same class, nor one that a status has', () => {
  fc.assert(
    fc.property(anyTypes, fc.uniqueArray(anyKey), (types, keys) => {
      const entries = keys.map(entryOf);
      const classes = [...problemClassNames(modelOf(types, entries)).values()];
      const others = errorClassNames(entries as NamedEntry[]).values();
      expect(classes).toHaveLength(types.length);
      expect(new Set([...classes, ...others]).size).toBe(types.length + keys.length);
    }),
  );
});

test('no two types have the same page, nor that of the index or of a device', () => {
  fc.assert(
    fc.property(anyTypes, (types) => {
      const names = [...problemPageNames(types).values()];
      expect(names).toHaveLength(types.length);
      expect(new Set([...names, 'readme', 'con']).size).toBe(types.length + 2);
    }),
  );
});
