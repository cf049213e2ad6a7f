import { everyCode, type Peer, type Statement } from '../statement.ts';

// Its constructor takes no other ones (Fetch §5.5).
const constructible = everyCode.filter((code) => code >= 200);

/** The `Response` of this runtime. */
export const fetchResponse: Peer = { name: 'Response', statements: () => statementsOf(Response) };

/** For which codes a `Response` refuses content, and to which ones it redirects. */
export function statementsOf(Class: {
  new (content: string, init: { status: number }): unknown;
  redirect: (url: string, status: never) => unknown;
}): readonly Statement[] {
  const refuses = (status: number): boolean => throws(() => new Class('content', { status }));
  const redirects = (status: number): boolean => !throws(() => Class.redirect('http://localhost/', status as never));
  return [
    ...constructible.map((of): Statement => ({ about: 'null body', of, says: refuses(of) })),
    ...everyCode.map((of): Statement => ({ about: 'redirection', of, says: redirects(of) })),
  ];
}

function throws(make: () => unknown): boolean {
  try {
    make();
    return false;
  } catch {
    return true;
  }
}
