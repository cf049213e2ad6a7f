import type { Entry, ProblemExtension, ProblemType } from '../../../model/types.ts';
import {
  markdownBlock,
  markdownCode,
  markdownParagraphs,
  markdownTable,
  markdownText,
} from '../../../print/markdown.ts';
import type { ExampleOf } from '../example/member.ts';
import { exampleProblem, exampleResponse } from '../example/response.ts';
import { schemaWords } from './schema-words.ts';
import type { Statuses } from './statuses.ts';
import { blocks, lifecycleItems, list, referenceItems, statusLabel } from './words.ts';

/** What a page is made with. */
export interface PageSettings {
  readonly statuses: Statuses;
  readonly exampleOf: ExampleOf;
  /** The label of a status, with a link where it has a page. */
  readonly labelOf: (entry: Entry) => string;
}

/**
 * The page of a problem type, which its `type` can lead to (RFC 9457, Section 3.1.1): what it means, what it holds, and
 * how it looks.
 *
 * @param level - of its heading; those within it are below
 */
export function problemPage(problemType: ProblemType, settings: PageSettings, level = 1): string {
  const { type, title, status, summary, description, lifecycle, references } = problemType;
  const entry = status === null ? undefined : settings.statuses.meaning(status);
  const heading = (text: string): string => `${'#'.repeat(level + 1)} ${text}`;
  return blocks([
    `${'#'.repeat(level)} ${markdownText(title)}`,
    markdownText(summary),
    list([
      `**Type**: ${markdownCode(type)}`,
      `**Status**: ${statusItem(status, entry, settings)}`,
      ...lifecycleItems(lifecycle),
    ]),
    heading('When it is sent'),
    markdownParagraphs(description),
    heading('What the client can do'),
    list(adviceOf(entry)),
    ...memberBlocks(problemType, heading('Extension members')),
    ...exampleBlocks(problemType, entry, settings, heading('Example')),
    heading('References'),
    list(referenceItems(references)),
  ]);
}

function statusItem(status: number | null, entry: Entry | undefined, { labelOf }: PageSettings): string {
  if (status === null) return 'none is recommended; it comes with the one that fits.';
  return entry === undefined ? String(status) : `${labelOf(entry)}. ${markdownText(entry.summary)}`;
}

/** What holds for every problem type (RFC 9457, Sections 3.1.1 and 3.1.4), and for every answer with the status. */
function adviceOf(entry: Entry | undefined): string[] {
  return [
    'Recognize the problem by its `type`, compared as a whole: `title` and `detail` are for humans, and may change.',
    'Ignore members that you do not know.',
    ...(entry === undefined || entry.retry === null
      ? []
      : [`Repeating the request after a ${entry.code}: ${markdownText(entry.retry)}`]),
  ];
}

function memberBlocks({ extensions }: ProblemType, heading: string): string[] {
  if (extensions.length === 0) return [];
  const rows = extensions.map(({ name, schema, required, summary }) => [
    markdownCode(name),
    schemaWords(schema).words,
    required ? 'yes' : 'no',
    markdownText(summary),
  ]);
  return [
    heading,
    markdownTable(['Member', 'Type', 'Required', 'What it holds'], rows),
    ...extensions.filter(({ schema }) => !schemaWords(schema).whole).flatMap(schemaBlocks),
  ];
}

/** A schema of which words tell only a part. */
function schemaBlocks({ name, schema }: ProblemExtension): string[] {
  return [`The JSON Schema of ${markdownCode(name)}:`, markdownBlock('json', JSON.stringify(schema, undefined, 2))];
}

function exampleBlocks(
  problemType: ProblemType,
  entry: Entry | undefined,
  { statuses, exampleOf }: PageSettings,
  heading: string,
): string[] {
  const problem = exampleProblem(problemType, exampleOf);
  if (problem === undefined) return [];
  const block =
    entry === undefined
      ? markdownBlock('json', JSON.stringify(problem, undefined, 2))
      : markdownBlock('http', exampleResponse(entry, statuses.fields(entry), problem));
  return [heading, block];
}

/** The label of a status without a page. */
export function plainLabel(entry: Entry): string {
  return markdownText(statusLabel(entry));
}
