import { classOf } from '../../model/class.ts';
import { entryRule } from '../rule.ts';

/** Only a 3xx redirects. */
export const redirectClass = entryRule(function* redirectClass({ entry, id, place }) {
  if (entry.redirect === undefined || entry.redirect === null || classOf(entry.code) === 'redirection') return;
  yield {
    code: 'redirect-class',
    message: `${id} redirects, but is no 3xx`,
    place: place(['redirect']),
    expected: 'redirect: null',
    found: `redirect: { method: ${entry.redirect.method} }`,
    help: 'remove redirect, or mend the code',
  };
});
