import statusesModule from 'statuses';
import { ofEachCode, type Peer, type Statement } from '../statement.ts';

/** jshttp's `statuses`, which Express and Koa take their phrases from. */
export const statuses: Peer = {
  name: 'statuses',
  statements: () => {
    const { message, code, empty, redirect } = statusesModule;
    return [
      ...ofEachCode('phrase', (each) => message[each]),
      ...Object.entries(code).map(([of, says]): Statement => ({ about: 'code', of, says })),
      ...ofEachCode('no content', (each) => empty[each] === true),
      ...ofEachCode('redirection', (each) => redirect[each] === true),
    ];
  },
};
