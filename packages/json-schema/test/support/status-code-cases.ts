import { reasonPhrase, statusClass, statusCodes } from '@codes/enums';
import { entries } from '@codes/enums/registry';
import { bad, type Case, good } from './case.ts';

/** The codes of a schema by what @codes/enums says of them, which is made from the same YAML by other emitters. */
function codesOf(name: string): readonly number[] {
  if (name === 'status-code') return statusCodes;
  if (name === 'any-status-code') return range.filter((code) => statusClass(code) !== undefined);
  const scope = name.replace(/-status-code$/u, '');
  const ofClass = statusCodes.filter((code) => statusClass(code) === scope);
  return ofClass.length > 0 ? ofClass : entries.filter(({ registry }) => registry === scope).map(({ code }) => code);
}

const range = Array.from({ length: 1100 }, (_, code) => code);

/** Every number up to four digits, and what looks like a code without being an integer. */
export function statusCodeCases(name: string): Case[] {
  const codes = new Set(codesOf(name));
  const [first = 0] = codes;
  return [
    ...range.map((code) => (codes.has(code) ? good('a code', code) : bad('another number', code))),
    bad('a code as text', String(first)),
    bad('half a code more', first + 0.5),
    bad('a negative code', -first),
    bad('a phrase', 'Not Found'),
    bad('null', null),
    bad('a code in a list', [first]),
    bad('a code in an object', { status: first }),
    bad('true', true),
  ];
}

export function reasonPhraseCases(): Case[] {
  return [
    ...statusCodes.map((code) => good(`the phrase of ${code}`, reasonPhrase(code))),
    bad('another case', 'not found'),
    bad('space at the end', 'Not Found '),
    bad('a former phrase', 'Payload Too Large'),
    bad('the phrase of an unused code', '(Unused)'),
    bad('a phrase that a vendor defines', 'Client Closed Request'),
    bad('nothing', ''),
    bad('the code', 404),
    bad('null', null),
  ];
}
