import type { Appearance, Entry, HeaderRule, Registry } from '../../../model/types.ts';
import {
  markdownCode,
  markdownLink,
  markdownParagraphs,
  markdownTable,
  markdownText,
} from '../../../print/markdown.ts';
import type { Statuses } from './statuses.ts';
import { blocks, lifecycleItems, list, referenceItems, referenceLink, statusLabel } from './words.ts';

/**
 * The page of a registry of status codes. A heading is the code alone, so that every renderer makes the same anchor of it.
 *
 * @param typesOf - links to the problem types that come with a status
 */
export function statusPage(
  registry: Registry,
  entries: readonly Entry[],
  statuses: Statuses,
  typesOf: (entry: Entry) => readonly string[],
): string {
  return blocks([
    `# ${markdownText(registry.title)}`,
    `The status codes of the registry ${markdownCode(registry.id)}, described at ${markdownLink(registry.homepage, registry.homepage)}. What is not said of a code is not stated by its source.`,
    ...entries.map((entry) => section(entry, statuses, typesOf(entry))),
  ]);
}

function section(entry: Entry, statuses: Statuses, types: readonly string[]): string {
  const { code, phrase, summary, description, headers, references } = entry;
  return blocks([
    `## ${code}`,
    `${phrase === null ? '' : `**${markdownText(phrase)}**: `}${markdownText(summary)}`,
    markdownParagraphs(description),
    list([...factsOf(entry, statuses), ...(types.length === 0 ? [] : [`**Problem types**: ${types.join('; ')}`])]),
    ...(headers.length === 0 ? [] : ['Header fields:', headerTable(headers)]),
    'References:',
    list(referenceItems(references)),
  ]);
}

/** What the source states; what it does not is left out. */
function factsOf(entry: Entry, statuses: Statuses): string[] {
  const { id, code, key, aliases, appearsIn, content, cacheable, nullBody, redirect, retry, lifecycle } = entry;
  const others = statuses.all(code).filter((other) => other.id !== id);
  return [
    ...(key === null ? [] : [`**Constant**: ${markdownCode(key)}`]),
    ...(aliases.length === 0
      ? []
      : [
          `**Also called**: ${aliases.map(({ phrase, origin }) => `${markdownText(phrase)} (${markdownText(origin)})`).join('; ')}`,
        ]),
    `**Appears**: ${appearsIn.map((where) => appearances[where]).join('; ')}`,
    ...(content === null ? [] : [`**Content**: ${contents[content]}`]),
    ...(nullBody === true ? ['**Fetch**: a null body status'] : []),
    ...(cacheable === null ? [] : [`**Caching**: ${caching[cacheable]}`]),
    ...(redirect === null ? [] : [`**When the redirection is followed**: ${methods[redirect.method]}`]),
    ...(retry === null ? [] : [`**Repeating the request**: ${markdownText(retry)}`]),
    ...lifecycleItems(lifecycle),
    ...(others.length === 0
      ? []
      : [
          `**The same number elsewhere**: ${others.map((other) => `${markdownCode(other.id)} ${markdownText(statusLabel(other))}`).join('; ')}`,
        ]),
  ];
}

const appearances: Readonly<Record<Appearance, string>> = {
  response: 'as the status of a response',
  log: 'in access logs',
  content: 'as a number in the content of a response',
};

const contents: Readonly<Record<'forbidden' | 'allowed' | 'expected', string>> = {
  forbidden: 'none; the response ends with its header section',
  allowed: 'allowed',
  expected: 'expected',
};

const caching: Readonly<Record<'heuristic' | 'never' | 'explicit', string>> = {
  heuristic: 'heuristically cacheable',
  never: 'must not be stored',
  explicit: 'only with explicit freshness',
};

const methods: Readonly<Record<'preserved' | 'may-change' | 'becomes-get', string>> = {
  preserved: 'the method stays',
  'may-change': 'POST may become GET',
  'becomes-get': 'the method becomes GET',
};

function headerTable(headers: readonly HeaderRule[]): string {
  return markdownTable(
    ['Field', 'In the', 'Level', 'When', 'Reference'],
    headers.map(({ name, direction, level, condition, reference }) => [
      markdownCode(name),
      direction,
      level ?? 'named',
      condition === undefined ? 'always' : markdownText(condition),
      referenceLink(reference),
    ]),
  );
}
