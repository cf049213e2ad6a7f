import type { ProblemType } from '../../../model/types.ts';
import { markdownAnchor, markdownLink, markdownText } from '../../../print/markdown.ts';
import { type PageSettings, problemPage } from '../catalogue/problem-page.ts';
import { blocks, list } from '../catalogue/words.ts';
import { fragmentOf } from './paths.ts';

/** What is answered at the path of a problem type: its page, or an index and the pages of all that share the path. */
export function pageText(types: readonly ProblemType[], settings: PageSettings): string {
  const [only, ...others] = types;
  if (only !== undefined && others.length === 0) return `${problemPage(only, settings)}\n`;
  const sections = types.map((type, index) => ({ type, anchor: fragmentOf(type) || `problem-type-${index + 1}` }));
  return `${blocks([
    '# Problem types',
    list(
      sections.map(({ type, anchor }) => `${markdownLink(type.title, `#${anchor}`)}: ${markdownText(type.summary)}`),
    ),
    ...sections.flatMap(({ type, anchor }) => [markdownAnchor(anchor), problemPage(type, settings, 2)]),
  ])}\n`;
}
