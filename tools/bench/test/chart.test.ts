import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chart, type Group } from '../src/document/chart.ts';

const group: Group = {
  title: 'Sizes',
  unit: 'B',
  bars: [
    { label: '@codes/enums', value: 250, own: true },
    { label: 'peer', value: 1000, own: false },
  ],
};

describe('chart', () => {
  it('is the same SVG for the same figures', () => {
    assert.equal(chart('A chart', [group]), chart('A chart', [group]));
    assert.match(chart('A chart', [group]), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*>\n[^]*<\/svg>\n$/u);
  });

  it('has bars as long as their values, the longest of a group as long as there is room', () => {
    const widths = [...chart('A chart', [group]).matchAll(/<rect [^>]*width="(\d+)"/gu)].map(([, width]) =>
      Number(width),
    );
    assert.equal(widths.length, 2);
    assert.equal(Math.round(((widths[1] ?? 0) / (widths[0] ?? 0)) * 10), 40);
  });

  it('shows a bar for nothing, too', () => {
    const svg = chart('A chart', [{ ...group, bars: [{ label: 'ours', value: 0, own: true }] }]);
    assert.match(svg, /<rect [^>]*width="1"/u);
    assert.match(svg, />0 B</u);
    assert.doesNotMatch(svg, /NaN|Infinity/u);
  });

  it('escapes what it is given', () => {
    const hostile = `<a href="x">&</a>`;
    const svg = chart(hostile, [{ title: hostile, unit: hostile, bars: [{ label: hostile, value: 1, own: false }] }]);
    assert.doesNotMatch(svg, /<a |&<|href="/u);
    assert.equal(svg.match(/&lt;a href=&quot;x&quot;&gt;&amp;&lt;\/a&gt;/gu)?.length, 5);
  });

  it('stays within its frame, and leaves out groups without bars', () => {
    const svg = chart('A chart', [group, { ...group, title: 'Empty', bars: [] }, group]);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/u.exec(svg) ?? [];
    for (const [, y] of svg.matchAll(/ y="(\d+)"/gu)) assert.ok(Number(y) < Number(height));
    for (const [, x, length] of svg.matchAll(/<rect x="(\d+)"[^>]*width="(\d+)"/gu)) {
      assert.ok(Number(x) + Number(length) < Number(width));
    }
    assert.doesNotMatch(svg, /Empty/u);
  });

  it('has colours of its own for dark surroundings', () => {
    assert.match(chart('A chart', [group]), /@media \(prefers-color-scheme: dark\)/u);
  });
});
