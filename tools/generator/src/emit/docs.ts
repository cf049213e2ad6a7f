import type { Constant } from '../model/names.ts';
import { displayPhrase } from '../model/names.ts';
import type { Entry, Reference } from '../model/types.ts';
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
  const { state, expires, note } = entry.lifecycle;
  return [
    headline(entry),
    '',
    ...wrap(commentText(entry.description)),
    ...(state === 'active' ? [] : ['', ...wrap(commentText(lifecycleSentence(state, expires, note)))]),
    '',
    ...entry.references.slice(0, 1).map(seeTag),
  ].join('\n');
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

function seeTag({ title, url, rfc, section }: Reference): string {
  const label = rfc === undefined && section !== undefined ? `${title}, ${section}` : title;
  return `@see {@link ${linkTarget(url)} | ${commentText(label.replaceAll('|', '/'))}}`;
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
