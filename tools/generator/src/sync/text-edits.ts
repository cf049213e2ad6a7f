import { isScalar, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import { blockLines, flowText, quotedText, scalarText, type Style } from './style.ts';

/** A piece of text in place of another. What no edit covers stays as it is, to the byte. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Carries out edits that do not overlap; those at the same place in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: piece } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + piece;
    at = end;
  }
  return result + text.slice(at);
}

export function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

export type MapNode = YAMLMap.Parsed;

type PairNode = Pair<ParsedNode, ParsedNode | null>;

/** The pair of a key in a mapping. */
export function pairOf(map: MapNode, key: string): PairNode | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Where a node begins. */
export function startOf(node: unknown): number {
  return rangeOf(node)[0];
}

/** Where the text of a node ends: the space after it is not its own. */
export function endOf({ text }: Style, node: unknown): number {
  const [start, end] = rangeOf(node);
  return start + text.slice(start, end).trimEnd().length;
}

/** The end of the line that an offset is in, a comment after it included. */
export function lineEnd({ text }: Style, at: number): number {
  const next = text.indexOf('\n', at);
  if (next === -1) return text.length;
  return text.charAt(next - 1) === '\r' ? next - 1 : next;
}

/** The spaces that bring a line to the column of an offset. */
export function indentOf({ text }: Style, at: number): string {
  return ' '.repeat(at - (text.lastIndexOf('\n', at - 1) + 1));
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as { range?: readonly [number, number, number] | null } | undefined)?.range;
  if (range === undefined || range === null) throw new Error('a node that was not parsed');
  return [range[0], range[1]];
}

/** A scalar in place of another, in the same kind of quotes; none where the two are the same. */
export function replaceScalar(style: Style, map: MapNode, node: unknown, value: string): Edit[] {
  if (isScalar(node) && node.value === value) return [];
  const quote =
    isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? node.type : undefined;
  const bare = scalarText(value);
  // Between brackets more characters mean something.
  const safe = map.flow !== true || (bare === value && /^\w[\w .-]*$/u.test(value));
  const text = quote === undefined ? (safe ? bare : flowText(value, style)) : quotedText(value, { quote });
  return [{ start: startOf(node), end: endOf(style, node), text }];
}

/** Sets a field of a mapping. A new one comes after `after`, which has to be there; no value removes it. */
export function setField(style: Style, map: MapNode, key: string, value: string | undefined, after: string): Edit[] {
  const pair = pairOf(map, key);
  if (value === undefined) return pair === undefined ? [] : [removePair(style, map, pair)];
  if (pair !== undefined) return replaceScalar(style, map, pair.value, value);
  const before = pairOf(map, after);
  if (before === undefined) return [];
  const end = endOf(style, before.value);
  if (map.flow === true) return [insert(end, `, ${key}: ${flowText(value, style)}`)];
  const [line = ''] = blockLines({ [key]: value }, style);
  return [insert(lineEnd(style, end), `${style.eol}${indentOf(style, startOf(before.key))}${line}`)];
}

/** Removes a pair that is not the first of its mapping: with its comma, or with its line where nothing else is on it. */
function removePair(style: Style, map: MapNode, pair: PairNode): Edit {
  const { text } = style;
  const [start, end] = [startOf(pair.key), endOf(style, pair.value)];
  if (map.flow === true) return { start: text.lastIndexOf(',', start), end, text: '' };
  const rest = text.slice(end, lineEnd(style, end));
  // A comment that stood behind the pair stays, on the line that it has now for itself.
  if (rest.trim() !== '') return { start, end: end + rest.length - rest.trimStart().length, text: '' };
  const lineStart = text.lastIndexOf('\n', start) + 1;
  return { start: lineEnd(style, lineStart - 1), end: lineEnd(style, end), text: '' };
}
