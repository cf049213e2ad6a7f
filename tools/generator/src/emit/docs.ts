import type { Constant } from '../model/names.ts';
import { displayPhrase } from '../model/names.ts';
import { referenceLabel } from '../model/reference.ts';
import type { StatusField } from '../model/status-fields.ts';
import type { Entry, ProblemType, Reference } from '../model/types.ts';
import { commentText, linkTarget } from '../print/text.ts';

/** The documentation of a code's constant: number, name, summary, description and where all of it is defined. */
export function constantDocs({ entry, name, formerly }: Constant): string {
  if (formerly !== undefined) {
    return [
      headline(entry),
      '',
      `@deprecated Use {@link ${entry.key}}: \`${name}\` is a former name of ${entry.code} (${commentText(formerly.origin)}).`,
    ].join('\n');
  }
  return entryDocs(entry);
}

/** What a code means, and where that is defined. */
export function entryDocs(entry: Entry): string {
  return describedDocs(headline(entry), entry);
}

/** What a problem type means, and where that is defined. */
export function problemTypeDocs(problemType: ProblemType): string {
  return describedDocs(commentText(`${problemType.title}: ${problemType.summary}`), problemType);
}

function describedDocs(
  line: string,
  { description, lifecycle, references }: Pick<Entry | ProblemType, 'description' | 'lifecycle' | 'references'>,
): string {
  const { state, expires, note } = lifecycle;
  return [
    line,
    '',
    ...wrap(commentText(description)),
    ...(state === 'active' ? [] : ['', ...wrap(commentText(lifecycleSentence(state, expires, note)))]),
    '',
    ...references.slice(0, 1).map(seeTag),
  ].join('\n');
}

/** What a status says of a header field, in sentences. */
export function statusFieldDocs({ field, rules }: StatusField): string {
  const sentences = rules.map(
    ({ level, condition, reference }) =>
      `${level ?? 'Named'} by ${referenceLabel(reference)}${condition === undefined ? '' : `: ${condition}`}.`,
  );
  return wrap(commentText([`${field.name}: ${field.summary}`, ...sentences].join(' '))).join('\n');
}

/** `404 Not Found: summary` */
function headline(entry: Entry): string {
  const phrase = displayPhrase(entry);
  return commentText(`${entry.code}${phrase === null ? '' : ` ${phrase}`}: ${entry.summary}`);
}

function lifecycleSentence(state: string, expires?: string, note?: string): string {
  const until = expires === undefined ? '' : ` until ${expires}`;
  return `Lifecycle: ${state}${until}.${note === undefined ? '' : ` ${note}`}`;
}

function seeTag(reference: Reference): string {
  return `@see {@link ${linkTarget(reference.url)} | ${commentText(referenceLabel(reference).replaceAll('|', '/'))}}`;
}

/** Breaks text into lines of at most 110 characters at its spaces; paragraphs stay apart. */
function wrap(text: string, width = 110): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    return [...lines, line];
  });
}
