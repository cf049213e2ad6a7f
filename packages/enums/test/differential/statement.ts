import { forbidsContent, HttpStatus, isNullBodyStatus, reasonPhrase, statusFromPhrase } from '@codes/enums';
import { lookup } from '@codes/enums/registry';

/** What can be said of a code, a phrase or the name of a constant, and what we say of it. */
export const ours = {
  phrase: (code: number) => reasonPhrase(code),
  code: (phrase: string): unknown => statusFromPhrase(phrase),
  constant: (name: string): unknown => (Object.hasOwn(HttpStatus, name) ? Reflect.get(HttpStatus, name) : undefined),
  'null body': isNullBodyStatus,
  'no content': forbidsContent,
  redirection: (code: number) => (lookup(code, 'iana')?.redirect ?? null) !== null,
  lifecycle: (code: number) => lookup(code, 'iana')?.lifecycle.state,
  expiry: (code: number) => lookup(code, 'iana')?.lifecycle.expires,
};

type About = keyof typeof ours;

/** What a peer says of one thing. */
export type Statement = {
  [Each in About]: { readonly about: Each; readonly of: Parameters<(typeof ours)[Each]>[0]; readonly says: unknown };
}[About];

/** Somebody else who says something of status codes, and all that he says. */
export interface Peer {
  readonly name: string;
  readonly statements: () => readonly Statement[] | Promise<readonly Statement[]>;
}

/** Every status code that there can be. */
export const everyCode: readonly number[] = Array.from({ length: 500 }, (_, index) => index + 100);

/** What is said of every code. */
export function ofEachCode(
  about: Exclude<About, 'code' | 'constant'>,
  says: (code: number) => unknown,
): readonly Statement[] {
  return everyCode.map((of) => ({ about, of, says: says(of) }));
}
