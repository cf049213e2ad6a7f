import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';

/** Markdown as GFM has it. Without the search for links in what is text by then, which would undo escapes. */
export function parseMarkdown(text: string): Root {
  const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions });
}

/** All nodes of one type, in the order of the text. */
export function nodesOf<Type extends Nodes['type']>(root: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  const own = root.type === type ? [root as Extract<Nodes, { type: Type }>] : [];
  return 'children' in root ? [...own, ...root.children.flatMap((child) => nodesOf(child, type))] : own;
}

/** How often each type of node occurs. */
export function outlineOf(root: Nodes): Record<string, number> {
  const counts: Record<string, number> = {};
  const count = (node: Nodes): void => {
    counts[node.type] = (counts[node.type] ?? 0) + 1;
    if ('children' in node) node.children.forEach(count);
  };
  count(root);
  return counts;
}

export function textOf(node: Nodes): string {
  return toString(node);
}
