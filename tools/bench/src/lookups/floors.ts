/** The least that a lookup can cost: an imported function over a bare array, a bare Map or a comparison. */
import { STATUS_CODES } from 'node:http';

const phrases: string[] = [];
const codes: Record<string, number> = {};
for (const [code, phrase = ''] of Object.entries(STATUS_CODES)) {
  phrases[Number(code)] = phrase;
  codes[phrase] = codes[phrase.toLowerCase()] = Number(code);
}
// The keys of an object are internalised, as literals are: a Map finds them by identity.
const codeByPhrase = new Map(Object.entries(codes));
const classes = ['informational', 'successful', 'redirection', 'client-error', 'server-error'];

export function phrase(code: number): string | undefined {
  return phrases[code];
}

export function code(phrase: string): number | undefined {
  return codeByPhrase.get(phrase);
}

export function codeInAnyCase(phrase: string): number | undefined {
  return codeByPhrase.get(phrase.trim().toLowerCase());
}

export function isClientError(code: number): boolean {
  return code >= 400 && code < 500;
}

export function statusClass(code: number): string | undefined {
  return classes[Math.trunc(code / 100) - 1];
}
