import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import { requestOf } from '../src/arguments.ts';
import { documentOf } from '../src/document/document.ts';
import { setting } from '../src/document/machine.ts';
import { suites } from '../src/suites.ts';

const verdict = { explained: [], unexplained: [], stale: [] };
const table = { id: 't', head: ['a'], rows: [['1']], comparisons: [], figures: {}, failures: [] };

describe('documentOf', () => {
  it('says with what and on what it was measured, and names no path', () => {
    const parts = suites.map((suite) => ({ suite, tables: [table], whole: true }));
    const text = documentOf(parts, verdict, setting(), 'assets/benchmarks.svg');
    assert.match(text, new RegExp(`Measured on \\d{4}-\\d\\d-\\d\\d with Node ${process.versions.node}`, 'u'));
    assert.match(text, /^\| http-status-codes +\| \d+\.\d+\.\d+ +\|$/mu);
    assert.ok(!text.includes(process.cwd()));
  });

  it('says of a suite that it did not come to its end', () => {
    const [suite] = suites;
    assert.ok(suite);
    const text = documentOf([{ suite, tables: [], whole: false }], verdict, setting(), 'a.svg');
    assert.match(text, /did not come to its end/u);
  });
});

describe('requestOf', () => {
  it('writes only what every suite measured in full', () => {
    const writes = (...args: string[]): boolean => {
      const request = requestOf(args, suites);
      return request !== 'help' && request.writes;
    };
    assert.ok(writes());
    for (const args of [['--print'], ['--quick'], ['sizes']]) assert.ok(!writes(...args), args.join(' '));
  });

  it('knows no other suite', () => {
    assert.throws(() => requestOf(['speed'], suites), /no such suite: speed/u);
    assert.throws(() => requestOf(['--fast'], suites));
  });
});
