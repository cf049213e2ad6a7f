import { entryRule } from '../rule.ts';

/** What the Fetch standard calls a null body status has no content. */
export const contentNullBody = entryRule(function* contentNullBody({ entry, id, place }) {
  if (entry.nullBody !== true || entry.content === 'forbidden') return;
  yield {
    code: 'content-null-body',
    message: `${id} is a null body status that does not forbid content`,
    place: place(['content']),
    expected: 'content: forbidden',
    found: `content: ${String(entry.content)}`,
    help: 'look at both texts again: one of content and nullBody is wrong',
  };
});
