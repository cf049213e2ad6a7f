import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { AuthoredRegistry } from '../model/authored.ts';
import { constantName } from '../model/constant-name.ts';
import type { Lifecycle } from '../model/types.ts';
import { aliasEdits, aliasNamed } from './alias-edits.ts';
import { citedReference } from './cited-reference.ts';
import type { Finding } from './findings.ts';
import type { Citation, Registration } from './registration.ts';
import { scaffold } from './scaffold.ts';
import { blockLines, flowText, type Style, styleOf } from './style.ts';
import {
  applyEdits,
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

/** What edits have to know beside the finding. */
interface Context {
  readonly style: Style;
  readonly registry: AuthoredRegistry;
  /** The names that constants of the registry have already. */
  readonly taken: ReadonlySet<string>;
  readonly today: string;
}

/**
 * The text of a registry file with the findings settled in it. The document tells where everything stands; only the
 * pieces of text that change are replaced, so that comments, order, folding and quotes stay as they are.
 */
export function editRegistry(
  text: string,
  registry: AuthoredRegistry,
  findings: readonly Finding[],
  today: string,
): string {
  const document = parseDocument(text);
  const list = document.get('entries');
  if (!isSeq(list)) return text;
  const context: Context = { style: styleOf(document, text), registry, taken: constantsOf(registry), today };
  const nodes = list.items.filter((item): item is MapNode => isMap(item));
  const byCode = new Map(nodes.map((node) => [Number(node.get('code')), node]));
  const edits = findings.flatMap((finding) => {
    if (finding.kind === 'new') return [newEntry(finding.registration, list, byCode, context)];
    const entry = byCode.get(finding.code);
    return entry === undefined ? [] : entryEdits(entry, finding, context);
  });
  return applyEdits(text, edits);
}

function constantsOf({ entries }: AuthoredRegistry): Set<string> {
  const names = entries.flatMap(({ key, aliases = [] }) => [key, ...aliases.map(({ constant }) => constant)]);
  return new Set(names.filter((name) => typeof name === 'string'));
}

function entryEdits(entry: MapNode, finding: Exclude<Finding, { kind: 'new' }>, context: Context): Edit[] {
  switch (finding.kind) {
    case 'phrase':
      return phraseEdits(entry, finding, context);
    case 'reference':
      return referenceEdits(entry, finding.missing, context);
    case 'lifecycle':
      return lifecycleEdits(entry, finding.to, context);
    case 'withdrawn':
      return lifecycleEdits(entry, { state: 'removed' }, context);
    case 'expired':
      return [];
  }
}

/** What is cited now comes first; what was cited before stays. */
function referenceEdits(entry: MapNode, missing: readonly Citation[], { style, registry }: Context): Edit[] {
  const list: unknown = entry.get('references', true);
  if (!isSeq(list)) return [];
  const items = missing.map((citation) => flowText({ ...citedReference(citation, registry) }, style));
  if (list.flow === true) return [insert(startOf(list) + 1, items.map((item) => `${item}, `).join(''))];
  const indent = indentOf(style, startOf(list));
  return [insert(startOf(list), items.map((item) => `- ${item}${style.eol}${indent}`).join(''))];
}

function lifecycleEdits(entry: MapNode, { state, since, expires }: Lifecycle, { style }: Context): Edit[] {
  const node: unknown = entry.get('lifecycle', true);
  if (!isMap(node)) return [];
  const map = node as MapNode;
  return [
    ...setField(style, map, 'state', state, 'state'),
    ...setField(style, map, 'since', since, 'state'),
    ...setField(style, map, 'expires', expires, pairOf(map, 'since') === undefined ? 'state' : 'since'),
  ];
}

/** The new phrase, the old one as an alias, and, if the constant was named after the old one, the same for the constant. */
function phraseEdits(entry: MapNode, { from, to }: Finding & { readonly kind: 'phrase' }, context: Context): Edit[] {
  const { style, taken, today } = context;
  const [phrase, key] = [pairOf(entry, 'phrase'), pairOf(entry, 'key')];
  if (phrase === undefined) return [];
  const edits = replaceScalar(style, entry, phrase.value, to);
  if (from === null || isPlaceholder(from) || from.toLowerCase() === to.toLowerCase()) return edits;

  const old: unknown = entry.get('key');
  const own: unknown = aliasNamed(entry, to)?.get('constant');
  const name = isPlaceholder(to) ? undefined : constantName(to);
  const free = name !== undefined && (!taken.has(name) || own === name);
  const renamed = typeof old === 'string' && old === constantName(from) && free && name !== old;
  if (renamed) edits.push(...replaceScalar(style, entry, key?.value, name));
  const former = { phrase: from, origin: `IANA registry, before ${today}`, ...(renamed ? { constant: old } : {}) };
  return [...edits, ...aliasEdits(entry, former, to, style)];
}

/** The registry calls what is not to be used so: it is no name. */
function isPlaceholder(phrase: string): boolean {
  return phrase === '(Unused)';
}

/** A new entry goes after the one with the next lower code, before whatever is said about the one that follows. */
function newEntry(
  registration: Registration,
  list: YAMLSeq,
  byCode: ReadonlyMap<number, MapNode>,
  { style, registry, taken }: Context,
): Edit {
  const previous = byCode.get(Math.max(...[...byCode.keys()].filter((code) => code < registration.code)));
  const fields = scaffold(registration, { taken, registry });
  if (list.flow === true) {
    const item = JSON.stringify(fields);
    return previous === undefined
      ? insert(startOf(list) + 1, `${item}, `)
      : insert(endOf(style, previous), `, ${item}`);
  }
  const indent = indentOf(style, startOf(list));
  const item = blockLines(fields, style)
    .map((line, index) => `${index === 0 ? '- ' : `${indent}  `}${line}`)
    .join(style.eol);
  if (previous === undefined) return insert(startOf(list), `${item}${style.eol}${indent}`);
  return insert(lineEnd(style, endOf(style, previous)), `${style.eol}${indent}${item}`);
}
