/** What is measured: one question a group, and each library's way to ask it. A child process loads one case only. */
import type { Role } from '../measure/rows.ts';

/** Takes a code or a phrase, by the group it stands in. */
export type Lookup = (input: never) => unknown;

export interface Case {
  readonly library: string;
  readonly role: Role;
  /** How its user writes it. */
  readonly call: string;
  readonly load: () => Promise<Lookup>;
}

export interface Group {
  readonly question: string;
  readonly inputs: 'codes' | 'phrases' | 'phrases in capitals';
  /** What is done with an answer, so that no compiler can leave the lookup out. */
  readonly consume: 'length' | 'number' | 'boolean';
  /** The floor first. */
  readonly cases: readonly Case[];
}

const floor = (call: string, load: Case['load']): Case => ({ library: 'floor', role: 'floor', call, load });
const own = (call: string, load: Case['load']): Case => ({ library: '@codes/enums', role: 'own', call, load });
const peer =
  (library: string) =>
  (call: string, load: Case['load']): Case => ({ library, role: 'peer', call, load });
const codesPeer = peer('http-status-codes');
const statusPeer = peer('http-status');
const statusesPeer = peer('statuses');
const readmePeer = peer('@readme/http-status-codes');

export const groups: readonly Group[] = [
  {
    question: 'phrase of a code',
    inputs: 'codes',
    consume: 'length',
    cases: [
      floor('array[code]', async () => (await import('./floors.ts')).phrase),
      own('reasonPhrase(code)', async () => (await import('@codes/enums')).reasonPhrase),
      codesPeer('getReasonPhrase(code)', async () => (await import('http-status-codes')).getReasonPhrase),
      statusesPeer('statuses(code)', async () => (await import('statuses')).default),
      readmePeer('getStatusCode(code).message', async () => {
        const { getStatusCode } = await import('@readme/http-status-codes');
        return (code: number) => getStatusCode(code).message;
      }),
      statusesPeer('statuses.message[code]', async () => {
        const { message } = (await import('statuses')).default;
        return (code: number) => message[code];
      }),
      statusPeer('status[code]', async () => {
        const status = (await import('http-status')).status as unknown as Readonly<Record<number, string>>;
        return (code: number) => status[code];
      }),
    ],
  },
  {
    question: 'code of a phrase',
    inputs: 'phrases',
    consume: 'number',
    cases: [
      floor('map.get(phrase)', async () => (await import('./floors.ts')).code),
      own('statusFromPhrase(phrase)', async () => (await import('@codes/enums')).statusFromPhrase),
      codesPeer('getStatusCode(phrase)', async () => (await import('http-status-codes')).getStatusCode),
      statusesPeer('statuses(phrase)', async () => (await import('statuses')).default),
    ],
  },
  {
    question: 'code of a phrase in another case',
    inputs: 'phrases in capitals',
    consume: 'number',
    cases: [
      floor('map.get(phrase.trim().toLowerCase())', async () => (await import('./floors.ts')).codeInAnyCase),
      own('statusFromPhrase(phrase)', async () => (await import('@codes/enums')).statusFromPhrase),
      statusesPeer('statuses(phrase)', async () => (await import('statuses')).default),
    ],
  },
  {
    question: 'whether a code is a client error',
    inputs: 'codes',
    consume: 'boolean',
    cases: [
      floor('code >= 400 && code < 500', async () => (await import('./floors.ts')).isClientError),
      own('isClientError(code)', async () => (await import('@codes/enums')).isClientError),
      // It has no guard by class, but one for "not an error".
      readmePeer(
        'isStatusCodeSuccessful(code)',
        async () => (await import('@readme/http-status-codes')).isStatusCodeSuccessful,
      ),
      statusPeer('status[`${code}_CLASS`] === …', async () => {
        const { status } = await import('http-status');
        const table = status as unknown as Readonly<Record<string, string>>;
        return (code: number) => table[`${code}_CLASS`] === status.classes.CLIENT_ERROR;
      }),
    ],
  },
  {
    question: 'class of a code',
    inputs: 'codes',
    consume: 'length',
    cases: [
      floor('classes[Math.trunc(code / 100) - 1]', async () => (await import('./floors.ts')).statusClass),
      own('statusClass(code)', async () => (await import('@codes/enums')).statusClass),
      statusPeer('status[`${code}_CLASS`]', async () => {
        const status = (await import('http-status')).status as unknown as Readonly<Record<string, string>>;
        return (code: number) => status[`${code}_CLASS`];
      }),
    ],
  },
];
