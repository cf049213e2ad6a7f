import { once } from 'node:events';
import { createServer, STATUS_CODES } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { everyCode, ofEachCode, type Peer, type Statement } from '../statement.ts';

/** The phrases of `node:http`, and for which codes its server sends no content although it is given some. */
export const nodeHttp: Peer = {
  name: 'node:http',
  statements: async () => [...ofEachCode('phrase', (code) => STATUS_CODES[code]), ...(await contents())],
};

async function contents(): Promise<Statement[]> {
  const server = createServer((request, response) => {
    response.statusCode = Number(request.url?.slice(1));
    response.end('content');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const statements: Statement[] = [];
  for (const code of everyCode) {
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET /${code} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    const [head = '', content = ''] = (await text(socket)).split('\r\n\r\n');
    if (!head.startsWith(`HTTP/1.1 ${code} `)) throw new Error(`${code} was answered with ${head}`);
    statements.push({ about: 'no content', of: code, says: content === '' });
  }
  server.close();
  return statements;
}
