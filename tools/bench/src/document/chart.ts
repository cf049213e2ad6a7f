/** A chart of bars as SVG: pure, so that the same figures give the same bytes. */

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly own: boolean;
}

/** Bars of one unit, whose longest is as wide as there is room. */
export interface Group {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
}

const width = 760;
const labels = 210;
const room = 420;
const lineHeight = 22;
const gap = 26;

/** Colours for light and for dark surroundings, in which GitHub shows the same file. */
const style = `
    text { font: 13px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #1f2328 }
    .title { font-weight: 600 }
    .label, .value { fill: #59636e }
    .own .label, .own .value { fill: #1f2328; font-weight: 600 }
    rect { fill: #c2c9d1 }
    .own rect { fill: #1f6feb }
    @media (prefers-color-scheme: dark) {
      text, .own .label, .own .value { fill: #f0f6fc }
      .label, .value { fill: #9198a1 }
      rect { fill: #3d444d }
      .own rect { fill: #4493f8 }
    }
  `;

/** What a group shows is less for the better. Groups without bars are left out. */
export function chart(title: string, groups: readonly Group[]): string {
  const shown = groups.filter(({ bars }) => bars.length > 0);
  const parts: string[] = [];
  let y = 0;
  for (const { title, unit, bars } of shown) {
    y += gap;
    parts.push(`  <text class="title" x="4" y="${y}">${escaped(title)}</text>`);
    y += 8;
    const most = Math.max(...bars.map(({ value }) => value));
    for (const { label, value, own } of bars) {
      const length = most > 0 ? Math.max(1, Math.round((value / most) * room)) : 1;
      const baseline = y + 15;
      parts.push(
        `  <g${own ? ' class="own"' : ''}>`,
        `    <text class="label" x="${labels - 8}" y="${baseline}" text-anchor="end">${escaped(label)}</text>`,
        `    <rect x="${labels}" y="${y + 3}" width="${length}" height="${lineHeight - 6}" rx="2"/>`,
        `    <text class="value" x="${labels + length + 8}" y="${baseline}">${escaped(`${valueText(value)} ${unit}`)}</text>`,
        '  </g>',
      );
      y += lineHeight;
    }
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(title)}" viewBox="0 0 ${width} ${y + gap}" width="${width}" height="${y + gap}">`,
    `  <title>${escaped(title)}</title>`,
    `  <style>${style}</style>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

/** Three digits say enough. */
function valueText(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString('en');
  return value.toPrecision(value >= 10 ? 3 : 2);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
