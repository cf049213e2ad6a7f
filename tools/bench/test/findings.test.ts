import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge } from '../src/document/findings.ts';
import type { Note } from '../src/document/notes.ts';
import type { Comparison, Table } from '../src/measure/table.ts';

function compared(other: string, low: number, high: number): Comparison {
  return { own: 'ours', other, ratio: { low, middle: (low + high) / 2, high }, limit: 1.05 };
}

function tableOf(id: string, ...comparisons: Comparison[]): Table {
  return { id, head: [], rows: [], comparisons, figures: {}, failures: [] };
}

function note(table: string, other: string): Note {
  return { id: 'a note', places: [{ table, own: 'ours', other }], why: 'It does less.' };
}

const slower = compared('quick', 1.2, 1.3);
const alike = compared('alike', 1, 1.2);
const faster = compared('slow', 0.5, 0.6);
const table = tableOf('lookups/phrase', slower, alike, faster);

describe('judge', () => {
  it('finds where the whole interval is above the limit', () => {
    const { explained, unexplained, stale } = judge([table], []);
    assert.deepEqual([explained, stale], [[], []]);
    assert.deepEqual(unexplained, [{ table, comparison: slower }]);
  });

  it('shows a note with what is found at its place', () => {
    const one = note('lookups/*', 'quick');
    const { explained, unexplained, stale } = judge([table], [one]);
    assert.deepEqual(explained, [{ note: one, findings: [{ table, comparison: slower }] }]);
    assert.deepEqual([unexplained, stale], [[], []]);
  });

  it('reports a note on what is no longer behind, and does not show it', () => {
    const { explained, stale } = judge([table], [note('lookups/*', 'slow')]);
    assert.deepEqual(explained, []);
    assert.deepEqual(stale, ['a note: no longer behind in lookups/*: ours beside slow']);
  });

  it('lets a note be where nothing can be told', () => {
    const { explained, stale } = judge([table], [note('lookups/*', 'alike')]);
    assert.deepEqual([explained, stale], [[], []]);
  });

  it('reports a note on what is not there, but not where it did not run or a case failed', () => {
    const gone = [note('lookups/phrase', 'gone')];
    assert.deepEqual(judge([table], gone).stale, ['a note: there is no lookups/phrase: ours beside gone']);
    assert.deepEqual(judge([tableOf('sizes')], gone).stale, []);
    const failed = { ...table, failures: [{ name: 'gone', own: false, reason: 'broken' }] };
    assert.deepEqual(judge([failed], gone).stale, []);
  });

  it('takes a star for anything, and nothing else for a pattern', () => {
    const found = (pattern: string): boolean => judge([table], [note(pattern, 'quick')]).explained.length === 1;
    for (const pattern of ['*', 'lookups/*', '*/phrase', 'l*k*s/*e', 'lookups/phrase*'])
      assert.ok(found(pattern), pattern);
    for (const pattern of ['lookups', 'lookups/.*', 'lookups/phrase/*', '*phrases', 'lookups/phrase*phrase']) {
      assert.ok(!found(pattern), pattern);
    }
  });
});
