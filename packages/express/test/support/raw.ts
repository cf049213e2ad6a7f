import { connect, type Socket } from 'node:net';

/** An answer as it stood on the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly phrase: string;
  /** Field lines, names in lower case. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** The values of a field of an answer. */
export function valuesOf({ fields }: RawAnswer, name: string): string[] {
  return fields.filter(([each]) => each === name).map(([, value]) => value);
}

/** Sends bytes, and gives all that comes until the server closes the connection, or `milliseconds` pass in silence. */
export function exchange(port: number, text: string, milliseconds = 2000): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    let received = '';
    socket.setEncoding('latin1');
    socket.setTimeout(milliseconds, () => socket.destroy());
    socket.on('data', (chunk: string) => (received += chunk));
    socket.on('close', () => resolve(received));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error),
    );
  });
}

/** A request whose connection is closed after the answer. */
export function request(method: string, path: string, fields: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ Host: 'localhost', Connection: 'close', ...fields }).map(([n, v]) => `${n}: ${v}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** One answer to one request. */
export async function answerTo(port: number, method: string, path = '/', fields = {}): Promise<RawAnswer> {
  const answers = parseAnswers(await exchange(port, request(method, path, fields)), [method]);
  if (answers.length !== 1) throw new Error(`expected one answer, there are ${answers.length}`);
  return answers[0] as RawAnswer;
}

/**
 * Reads answers by the grammar and the framing of RFC 9112, strictly; throws where something is malformed, ambiguous or
 * left over.
 *
 * @param methods - of the requests, in their order
 */
export function parseAnswers(bytes: string, methods: readonly string[]): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = bytes;
  for (const method of methods) {
    if (rest === '') break;
    const end = rest.indexOf('\r\n\r\n');
    if (end === -1) throw new Error(`no end of the head: ${JSON.stringify(rest)}`);
    const [line = '', ...lines] = rest.slice(0, end).split('\r\n');
    const [, status, phrase] = /^HTTP\/1\.1 (\d{3}) ([\t -~\x80-\xff]*)$/.exec(line) ?? [];
    if (status === undefined || phrase === undefined) throw new Error(`no status line: ${JSON.stringify(line)}`);
    const fields = lines.map(readField);
    const [body, after] = readContent(
      { status: Number(status), phrase, fields, body: '' },
      rest.slice(end + 4),
      method,
    );
    answers.push({ status: Number(status), phrase, fields, body: Buffer.from(body, 'latin1').toString('utf8') });
    rest = after;
  }
  if (rest !== '') throw new Error(`left over: ${JSON.stringify(rest)}`);
  return answers;
}

function readField(line: string): [string, string] {
  const [, name, value] = /^([\w!#$%&'*+.^`|~-]+): ?([\t -~\x80-\xff]*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`no field line: ${JSON.stringify(line)}`);
  return [name.toLowerCase(), value];
}

function readContent(head: RawAnswer, rest: string, method: string): [body: string, rest: string] {
  const lengths = valuesOf(head, 'content-length');
  const codings = valuesOf(head, 'transfer-encoding');
  if (lengths.length + codings.length > 1) throw new Error(`framing is ambiguous: ${JSON.stringify(head.fields)}`);
  if (method === 'HEAD' || head.status === 204 || head.status === 304) return ['', rest];
  if (codings.length === 1) return readChunks(rest);
  if (lengths.length === 0) return [rest, ''];
  const length = Number(lengths[0]);
  if (rest.length < length) throw new Error(`the content is cut off: ${JSON.stringify(rest)}`);
  return [rest.slice(0, length), rest.slice(length)];
}

function readChunks(text: string): [body: string, rest: string] {
  let body = '';
  for (let rest = text; ;) {
    const [head = '', size = ''] = /^([\dA-Fa-f]+)\r\n/.exec(rest) ?? [];
    if (head === '') throw new Error(`no chunk: ${JSON.stringify(rest)}`);
    const length = Number.parseInt(size, 16);
    body += rest.slice(head.length, head.length + length);
    if (rest.slice(head.length + length, head.length + length + 2) !== '\r\n') throw new Error('a chunk is cut off');
    rest = rest.slice(head.length + length + 2);
    if (length === 0) return [body, rest];
  }
}
