import { createRequire } from 'node:module';
import { Response } from 'undici';
import { ofEachCode, type Peer } from '../statement.ts';
import { statementsOf } from './fetch-response.ts';

interface Constants {
  readonly nullBodyStatus: readonly number[];
  readonly redirectStatus: readonly number[];
}

/** The `Response` of undici, and the lists of the Fetch standard as its source has them. */
export const undici: Peer = {
  name: 'undici',
  statements: () => {
    const { nullBodyStatus, redirectStatus } = createRequire(import.meta.url)(
      'undici/lib/web/fetch/constants.js',
    ) as Constants;
    return [
      ...statementsOf(Response),
      ...ofEachCode('null body', (code) => nullBodyStatus.includes(code)),
      ...ofEachCode('redirection', (code) => redirectStatus.includes(code)),
    ];
  },
};
