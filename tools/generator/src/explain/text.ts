import { entryName, problemId } from '../find/names.ts';
import { codeIn } from '../find/find.ts';
import { type Page, paragraph, type Row, table } from '../layout/page.ts';
import { displayPhrase, standardRegistry } from '../model/names.ts';
import { referenceLabel } from '../model/reference.ts';
import type { Model, ProblemExtension, ProblemType, Reference } from '../model/types.ts';
import type { ExplainedEntry, Explanation } from './explain.ts';
import { className, classSentences, unknowing } from './unknowing.ts';
import { appearance, caching, content, headerRule, lifecycle, redirection } from './words.ts';

/** An explanation for a terminal. */
export function explanationText(model: Model, { query, entries, problemTypes }: Explanation, page: Page): string {
  const meanings = [
    ...entries.map((each) => ({
      label: each.entry.id,
      items: [each.entry.summary],
      lines: entryLines(model, each, page),
    })),
    ...problemTypes.map((type) => ({
      label: problemId(type),
      items: [type.summary],
      lines: problemLines(model, type, page),
    })),
  ];
  const [only] = meanings;
  if (meanings.length === 1 && only !== undefined) return `${only.lines.join('\n')}\n`;
  const rule = page.colors.dim('─'.repeat(page.columns));
  const overview = [...paragraph(`${meanings.length} meanings of ${query}:`, page), '', ...table(meanings, page)];
  return `${[...overview, ...meanings.flatMap(({ lines }) => ['', rule, ...lines])].join('\n')}\n`;
}

/** What to say where nothing is known: what the code would be, and what may have been meant. */
export function unknownText(model: Model, explanation: Explanation, page: Page): string {
  const { query, registry, suggestions } = explanation;
  const sentences = [
    `Nothing is known of ${query}${registry === undefined ? '' : ` in ${registry}`}.`,
    ...wouldBe(model, query),
    ...meant(explanation, suggestions.map(({ id, name }) => `${id} ${name}`).join(', ')),
  ];
  return `${sentences.flatMap((each) => paragraph(each, page)).join('\n')}\n`;
}

/** What a code would be that no registry has. */
function wouldBe(model: Model, query: string): string[] {
  const code = codeIn(query);
  if (code === undefined || model.entries.some((entry) => entry.code === code)) return [];
  return [`It would be: ${className(code).toLowerCase()}. ${unknowing(model, code, 'sent')}`];
}

function meant({ query, elsewhere }: Explanation, names: string): string[] {
  if (names === '') return [];
  if (elsewhere) return [`Other registries have it: ${names}.`];
  return [codeIn(query) === undefined ? `Did you mean ${names}?` : `The nearest: ${names}.`];
}

function entryLines(model: Model, { entry, problemTypes }: ExplainedEntry, page: Page): string[] {
  const { id, registry, key, phrase, aliases, retry, headers, references } = entry;
  const home = model.registries.find((each) => each.id === registry);
  const other = aliases.map(
    ({ phrase: name, origin, constant }) =>
      `${name} (${origin})${constant === undefined ? '' : `; constant ${constant}`}`,
  );
  // A registration that is unused has a placeholder for a phrase, and is shown by the name that everybody knows.
  const registered = phrase === null || displayPhrase(entry) === phrase ? [] : [`${phrase} (as registered)`];
  return [
    ...heading(entryName(entry), id.length, entry.summary, entry.description, page),
    '',
    ...table(
      [
        { label: 'Registry', items: home === undefined ? [] : [`${home.title}\n${home.homepage}`] },
        { label: 'Constant', items: key === null ? [] : [key] },
        { label: 'Other names', items: [...registered, ...other] },
        { label: 'Class', items: [classSentences(model, entry)] },
        { label: 'Appears', items: [appearance(entry)] },
        { label: 'Repeating', items: retry === null ? [] : [retry] },
        { label: 'Header fields', items: headers.map(headerRule) },
        { label: 'Content', items: content(entry) },
        { label: 'Caching', items: caching(entry) },
        { label: 'Redirection', items: redirection(entry) },
        { label: 'Lifecycle', items: lifecycle(entry.lifecycle) },
        {
          label: 'Problem types',
          items: problemTypes.map((type) => `${problemId(type)}: ${type.title}\n${type.type}`),
        },
        referenceRow(references),
      ],
      page,
    ),
  ];
}

function problemLines(model: Model, type: ProblemType, page: Page): string[] {
  const { status } = type;
  const standard = standardRegistry(model).id;
  const named = model.entries.filter(({ code }) => code === status);
  const entry =
    named.find(({ registry }) => registry === type.registry) ?? named.find(({ registry }) => registry === standard);
  const id = problemId(type);
  return [
    ...heading(`${id} ${type.title}`, id.length, type.summary, type.description, page),
    '',
    ...table(
      [
        { label: 'Problem type', items: [type.type] },
        { label: 'Status code', items: status === null ? [] : [entry === undefined ? `${status}` : entryName(entry)] },
        { label: 'Members', items: type.extensions.map(member) },
        { label: 'Lifecycle', items: lifecycle(type.lifecycle) },
        referenceRow(type.references),
      ],
      page,
    ),
  ];
}

/** Name, summary and description. */
function heading(name: string, idLength: number, summary: string, description: string, page: Page): string[] {
  const { bold, cyan } = page.colors;
  const [first = '', ...more] = paragraph(name, page);
  const title = `${bold(cyan(first.slice(0, idLength)))}${bold(first.slice(idLength))}`;
  const told = description === summary ? [] : ['', ...paragraph(description, page)];
  return [title, ...more.map((line) => bold(line)), ...paragraph(summary, page), ...told];
}

function member({ name, schema, required, summary }: ProblemExtension): string {
  const type = typeof schema['type'] === 'string' ? `${schema['type']}, ` : '';
  return `${name} (${type}${required ? 'required' : 'optional'}): ${summary}`;
}

function referenceRow(references: readonly Reference[]): Row {
  const items = references.map(
    (reference) =>
      `${referenceLabel(reference)} (${reference.verified ? 'verified' : 'not verified'})\n${reference.url}`,
  );
  return { label: 'References', items };
}
