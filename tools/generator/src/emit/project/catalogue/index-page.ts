import { groupBy } from '../../../model/group.ts';
import type { Model, ProblemType, Registry } from '../../../model/types.ts';
import { markdownLink, markdownTable, markdownText } from '../../../print/markdown.ts';
import { statusPath } from './paths.ts';
import { blocks, statusLabel } from './words.ts';

/** The names of the pages of problem types, without `.md`. */
type PageNames = ReadonlyMap<ProblemType, string>;

/** The index: every problem type and every status code that the project describes, by registry. */
export function indexPage(own: Model, pageNames: PageNames): string {
  const titles = new Map(own.registries.map(({ id, title }) => [id, title]));
  const types = [...groupBy(own.problemTypes, ({ registry }) => registry)];
  const entries = groupBy(own.entries, ({ registry }) => registry);
  return blocks([
    '# Problem types and status codes',
    ...(types.length === 0 ? [] : ['## Problem types']),
    ...types.flatMap(([registry, each]) => [
      `### ${markdownText(titles.get(registry) ?? registry)}`,
      typeTable(each, pageNames),
    ]),
    ...(own.registries.length === 0 ? [] : ['## Status codes']),
    ...own.registries.flatMap((registry) => [
      `### ${markdownLink(registry.title, statusPath(registry.id))}`,
      codeTable(registry, entries.get(registry.id) ?? []),
    ]),
  ]);
}

function typeTable(types: readonly ProblemType[], pageNames: PageNames): string {
  return markdownTable(
    ['Problem type', 'Status', 'What it says'],
    types.map((type) => [
      markdownLink(type.title, `${pageNames.get(type)}.md`),
      type.status === null ? '' : String(type.status),
      `${markdownText(type.summary)}${type.lifecycle.state === 'active' ? '' : ` *(${type.lifecycle.state})*`}`,
    ]),
  );
}

function codeTable({ id }: Registry, entries: Model['entries']): string {
  return markdownTable(
    ['Status code', 'What it means'],
    entries.map((entry) => [
      markdownLink(statusLabel(entry), statusPath(id, entry.code)),
      `${markdownText(entry.summary)}${entry.lifecycle.state === 'active' ? '' : ` *(${entry.lifecycle.state})*`}`,
    ]),
  );
}
