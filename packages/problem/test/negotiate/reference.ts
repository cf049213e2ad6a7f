/** A slow and straightforward reading of RFC 9110 §12.5.1, to compare with. */
interface Range {
  readonly name: string;
  readonly quality: number;
  readonly foreign: boolean;
}

const tokenText = String.raw`[\w!#$%&'*+.^\x60|~-]+`;
const quotedText = String.raw`"(?:[^"\\]|\\[^])*"`;

/** Cuts at a character outside quoted strings. */
function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = [''];
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    let piece = text.charAt(index);
    if (piece === '"') quoted = !quoted;
    else if (quoted && piece === '\\') {
      index += 1;
      piece += text.charAt(index);
    }
    if (piece === separator && !quoted) parts.push('');
    else parts.push(`${parts.pop()}${piece}`);
  }
  return parts;
}

function trim(text: string): string {
  return text.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '');
}

function parseRange(member: string): Range | undefined {
  const [name = '', ...parameters] = splitOutsideQuotes(member, ';').map(trim);
  if (!new RegExp(`^${tokenText}/${tokenText}$`).test(name)) return undefined;
  let quality = 1;
  let foreign = false;
  for (const parameter of parameters.filter((text) => text !== '')) {
    const match = new RegExp(`^(${tokenText})=(${tokenText}|${quotedText})$`).exec(parameter);
    if (match === null) return undefined;
    const key = match[1]?.toLowerCase();
    if (key === 'q') {
      if (!/^(0|1|0\.|1\.|0\.\d|0\.\d\d|0\.\d\d\d|1\.0|1\.00|1\.000)$/.test(match[2] ?? '')) return undefined;
      quality = Number(match[2]);
    } else if (key !== 'charset') foreign = true;
  }
  return { name: name.toLowerCase(), quality, foreign };
}

/** The quality of a type, and whether it is named: the ranges of the most specific kind that there is. */
function qualityOf(type: string, ranges: readonly Range[]): { quality: number; named: boolean } | undefined {
  const kinds = [
    ranges.filter(({ name, foreign }) => name === type && !foreign),
    ranges.filter(({ name, foreign, quality }) => name === type && foreign && quality > 0),
    ranges.filter(({ name }) => name === `${type.split('/')[0]}/*`),
    ranges.filter(({ name }) => name === '*/*'),
  ];
  const kind = kinds.findIndex((matching) => matching.length > 0);
  if (kind === -1) return undefined;
  return { quality: Math.max(...(kinds[kind] ?? []).map(({ quality }) => quality)), named: kind < 2 };
}

export function negotiateSlowly(accept: string | null | undefined, html: boolean): string {
  if (accept === null || accept === undefined) return 'application/problem+json';
  const ranges = splitOutsideQuotes(accept, ',')
    .map((member) => parseRange(trim(member)))
    .filter((range) => range !== undefined);
  const nothing = { quality: 0, named: false };
  const page = qualityOf('text/html', ranges) ?? nothing;
  const json = qualityOf('application/json', ranges) ?? nothing;
  const ownProblem = qualityOf('application/problem+json', ranges) ?? nothing;
  const problem = ownProblem.named ? ownProblem : json;
  const type = json.quality > problem.quality ? 'application/json' : 'application/problem+json';
  const best = type === 'application/json' ? json : problem;
  if (html && page.quality > best.quality) return 'text/html';
  if (html && page.quality > 0 && page.quality === best.quality && page.named && !best.named) return 'text/html';
  return type;
}
