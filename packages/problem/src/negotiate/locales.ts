import { weightedMembers } from './weighted.js';

const none: readonly string[] = [];
const mostLocales = 10;
/** What RFC 5646 §4.4.1 advises to have room for. */
const longestTag = 35;
// RFC 4647 §2.1, without the wildcard.
const languageTag = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i;

/**
 * The languages that a client prefers, by its Accept-Language field (RFC 9110 §12.5.4): the best first, those of equal
 * quality in the order in which they stand. Wildcards, refused languages (`q=0`) and what is not a language tag are
 * left out, and so are repetitions, whatever their case. Never throws.
 *
 * @param acceptLanguage - the value of Accept-Language, if there is one
 * @returns at most ten language tags, as they were sent
 */
export function preferredLocales(acceptLanguage: string | null | undefined): readonly string[] {
  if (typeof acceptLanguage !== 'string' || acceptLanguage === '' || acceptLanguage === '*') return none;
  const ranges = weightedMembers(acceptLanguage)
    .filter(({ name, weight, parameters }) => weight > 0 && !parameters && isLanguageTag(name))
    .sort((a, b) => b.weight - a.weight);
  const locales = new Map<string, string>();
  for (const { name } of ranges) {
    const key = name.toLowerCase();
    if (!locales.has(key)) locales.set(key, name);
    if (locales.size === mostLocales) break;
  }
  return [...locales.values()];
}

/**
 * Whether a text has the form of a language tag (RFC 4647 §2.1), and is not longer than the 35 characters of RFC 5646
 * §4.4.1.
 */
export function isLanguageTag(text: string): boolean {
  return text.length <= longestTag && languageTag.test(text);
}
