import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inRounds } from '../src/measure/rows.ts';
import { exactRatio, pairedRatio } from '../src/measure/statistics.ts';
import { timings } from '../src/measure/table.ts';

describe('pairedRatio', () => {
  it('divides within a round', () => {
    const { low, middle, high } = pairedRatio([2, 20, 200], [1, 10, 100]);
    assert.deepEqual([low, middle, high], [2, 2, 2]);
  });

  it('gives an interval around the median', () => {
    const { low, middle, high } = pairedRatio([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]);
    assert.equal(middle, 3);
    assert.ok(low < middle && middle < high);
  });
});

describe('exactRatio', () => {
  it('takes nothing for as much as nothing', () => {
    assert.equal(exactRatio(0, 0).middle, 1);
    assert.equal(exactRatio(1, 0).middle, Number.POSITIVE_INFINITY);
  });
});

describe('inRounds', () => {
  it('measures each case once a round, and goes on without one that fails', async () => {
    const asked: string[] = [];
    const cases = [
      { name: 'ours', role: 'own' as const },
      { name: 'broken', role: 'peer' as const },
    ];
    const rows = await inRounds(cases, 2, ({ name }) => {
      asked.push(name);
      if (name === 'broken') throw new Error('it breaks');
      return asked.length;
    });
    assert.deepEqual(asked, ['ours', 'broken', 'ours']);
    assert.deepEqual(rows, [
      { name: 'ours', role: 'own', figures: [1, 3] },
      { name: 'broken', role: 'peer', figures: [], failure: 'it breaks' },
    ]);
  });
});

describe('timings', () => {
  const rows = [
    { name: 'floor', role: 'floor' as const, figures: [1, 1, 1] },
    { name: 'ours', role: 'own' as const, figures: [2, 2, 2] },
    { name: 'peer', role: 'peer' as const, figures: [4, 4, 4] },
    { name: 'broken', role: 'peer' as const, figures: [], failure: 'it breaks' },
  ];
  const common = { id: 't', question: 'q', unit: 'ns', digits: 0, rows, bases: [{ name: 'floor', heading: 'of it' }] };

  it('has a row for what failed, too, and ratios of the rest', () => {
    assert.deepEqual(timings(common).rows, [
      ['floor', '1 (1–1)', '1'],
      ['ours', '2 (2–2)', '2.00'],
      ['peer', '4 (4–4)', '4.00'],
      ['broken', 'failed: it breaks', '–'],
    ]);
    assert.deepEqual(timings(common).failures, [{ name: 'broken', own: false, reason: 'it breaks' }]);
  });

  it('compares costs, whichever way the figures count', () => {
    const costs = (more: boolean): number[] =>
      timings({ ...common, more }).comparisons.map(({ ratio }) => ratio.middle);
    assert.deepEqual(costs(false), [2, 0.5]);
    assert.deepEqual(costs(true), [0.5, 2]);
  });
});
