/** `Non-Authoritative Information` → `NON_AUTHORITATIVE_INFORMATION`; `undefined` where a phrase makes no constant's name. */
export function constantName(phrase: string): string | undefined {
  const name = phrase
    .normalize('NFKD')
    .replaceAll(/['\u2019\p{Mark}]/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/gu, '_')
    .replaceAll(/^_|_$/gu, '')
    .toUpperCase();
  return /^[A-Z]/u.test(name) && name.length <= 60 ? name : undefined;
}
