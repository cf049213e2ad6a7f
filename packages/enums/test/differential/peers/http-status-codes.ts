import { getReasonPhrase, getStatusCode, ReasonPhrases, StatusCodes } from 'http-status-codes';
import { ofEachCode, type Peer, type Statement } from '../statement.ts';

/** Its own phrases lead back to codes; the enumeration of codes has a name for each of them, too. */
const names = Object.entries(StatusCodes).filter(([, code]) => typeof code === 'number');

/** The package `http-status-codes`. */
export const httpStatusCodes: Peer = {
  name: 'http-status-codes',
  statements: () => [
    ...ofEachCode('phrase', phraseOf),
    ...Object.values(ReasonPhrases).map((of): Statement => ({ about: 'code', of, says: getStatusCode(of) })),
    ...names.map(([of, says]): Statement => ({ about: 'constant', of, says })),
  ],
};

function phraseOf(code: number): string | undefined {
  try {
    return getReasonPhrase(code);
  } catch {
    return undefined;
  }
}
