import { classOf } from '../../model/class.ts';
import { entryRule } from '../rule.ts';

/** An informational response ends with its header section (RFC 9110 §15.2). */
export const contentInformational = entryRule(function* contentInformational({ entry, id, place }) {
  const silent = entry.content === undefined || entry.content === null || entry.content === 'forbidden';
  if (classOf(entry.code) !== 'informational' || silent) return;
  yield {
    code: 'content-informational',
    message: `${id} is informational and does not forbid content`,
    place: place(['content']),
    expected: 'content: forbidden',
    found: `content: ${entry.content}`,
    help: 'no 1xx response has content (RFC 9110, Section 15.2)',
  };
});
