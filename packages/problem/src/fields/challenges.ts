import { list, quoted, token } from './syntax.js';

/** One way to authenticate (RFC 9110 §11.3), such as `{ scheme: 'Bearer', params: { realm: 'api' } }`. */
export interface Challenge {
  /** The authentication scheme, a token: `Basic`, `Bearer`, `Digest` … */
  readonly scheme: string;
  /**
   * The parameters by name; upper and lower case make no difference, and no name may come twice (RFC 9110 §11.2). Values are
   * quoted, but for those of `stale` and `algorithm`.
   */
  readonly params?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /** What some schemes, such as `Negotiate`, have in place of parameters: Base64 or the like. */
  readonly token68?: string | undefined;
}

/**
 * The value of WWW-Authenticate (RFC 9110 §11.6.1) or Proxy-Authenticate (§11.7.1). Never throws.
 *
 * @param value - one challenge or several, well-supported schemes first; illegal ones, and illegal parameters, are left
 *   out
 * @returns `undefined` when no challenge is left
 */
export const challenges = (value: Challenge | readonly Challenge[] | undefined): string | undefined =>
  list(
    value,
    ({ scheme, params, token68 }: Challenge) =>
      scheme &&
      token.test(scheme) &&
      `${scheme} ${
        (token68 && /^[\w.~+/-]+=*$/.exec(token68)?.[0]) ||
        list(
          Object.entries(params ?? {}),
          ([name, value], text = `${value}`) =>
            value !== undefined &&
            value !== null &&
            token.test(name) &&
            // Realm has to be quoted (RFC 9110 §11.5), these two must not be (RFC 7616 §3.3), all others may be.
            `${name}=${/^(stale|algorithm)$/i.test(name) && token.test(text) ? text : quoted(text)}`,
        ) ||
        ''
      }`.trim(),
  );
