import { isMap, isSeq } from 'yaml';
import { blockLines, flowText, type Style } from './style.ts';
import {
  type Edit,
  endOf,
  indentOf,
  insert,
  lineEnd,
  type MapNode,
  pairOf,
  replaceScalar,
  setField,
  startOf,
} from './text-edits.ts';

/** A former name that becomes an alias. */
export interface FormerName {
  readonly phrase: string;
  readonly origin: string;
  readonly constant?: string;
}

/** The aliases of an entry as nodes. */
function aliasNodes(entry: MapNode): MapNode[] {
  const aliases: unknown = entry.get('aliases', true);
  return isSeq(aliases) ? aliases.items.filter((item): item is MapNode => isMap(item)) : [];
}

/** The alias that is a phrase: looking up ignores case. */
export function aliasNamed(entry: MapNode, phrase: string): MapNode | undefined {
  return aliasNodes(entry).find((item) => String(item.get('phrase')).toLowerCase() === phrase.toLowerCase());
}

/** Adds a former name to the aliases of an entry; where the new name stood among them, the former one takes its place. */
export function aliasEdits(entry: MapNode, former: FormerName, to: string, style: Style): Edit[] {
  const swapped = aliasNamed(entry, to);
  if (swapped !== undefined) return swap(swapped, former, style);
  const key = pairOf(entry, 'aliases')?.key;
  const aliases: unknown = entry.get('aliases', true);
  if (!isSeq(aliases) || key === undefined) return [];
  const end = endOf(style, aliases);
  const last = aliasNodes(entry).at(-1);
  if (last === undefined) {
    const inBlock = entry.flow !== true && style.text.slice(end, lineEnd(style, end)).trim() === '';
    if (!inBlock) return [{ start: startOf(aliases), end, text: `[${flowText({ ...former }, style)}]` }];
    const colon = endOf(style, key) + 1;
    const indent = `${indentOf(style, startOf(key))}  `;
    return [{ start: colon, end, text: `${style.eol}${blockItem(former, indent, style)}` }];
  }
  if (aliases.flow === true) return [insert(endOf(style, last), `, ${flowText({ ...former }, style)}`)];
  return [insert(lineEnd(style, end), `${style.eol}${blockItem(former, indentOf(style, startOf(aliases)), style)}`)];
}

function blockItem(former: FormerName, indent: string, style: Style): string {
  return blockLines({ ...former }, style)
    .map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`)
    .join(style.eol);
}

function swap(item: MapNode, { phrase, origin, constant }: FormerName, style: Style): Edit[] {
  const edits = Object.entries({ phrase, origin }).flatMap(([name, value]) => {
    const node = pairOf(item, name)?.value;
    return node === undefined ? [] : replaceScalar(style, item, node, value);
  });
  // A constant that leads to the code already goes on doing so.
  return constant === undefined ? edits : [...edits, ...setField(style, item, 'constant', constant, 'origin')];
}
