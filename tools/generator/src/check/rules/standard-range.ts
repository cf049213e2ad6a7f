import { classOf } from '../../model/class.ts';
import { entryRule } from '../rule.ts';

/** A registered code has a class: RFC 9110 §15 knows none outside 100–599. */
export const standardRange = entryRule(function* standardRange({ registry, entry, id, place }) {
  if (registry.kind !== 'standard' || classOf(entry.code) !== null) return;
  yield {
    code: 'standard-range',
    message: `${id} has no class`,
    place: place(['code']),
    expected: 'a code from 100 to 599',
    found: String(entry.code),
    help: 'only a vendor registry may have codes outside the five classes',
  };
});
