/** The API of fixtures/contracts/pets.yaml, as a server of node:http. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { PublishedResponse } from './descriptions.ts';

/** Asks the API for a mistake, which the proxy has to find. */
export const mistakeField = 'x-mistake';
export type Mistake = 'no-header' | 'other-status' | 'wrong-type' | 'content-type';

const values: Readonly<Record<string, string>> = {
  'WWW-Authenticate': 'Bearer realm="pets"',
  'Proxy-Authenticate': 'Basic realm="proxy"',
  Allow: 'GET, HEAD',
  Upgrade: 'HTTP/3.0',
};

export function createApi(responses: readonly PublishedResponse[]): ReturnType<typeof createServer> {
  const byStatus = new Map(responses.map((response) => [response.problem?.status, response]));

  /** The problem of a status with the fields that it must carry, and sometimes with more than that. */
  function problem(request: IncomingMessage, response: ServerResponse, status: number, more: object = {}): void {
    const { problem: described, requiredHeaders = [] } = byStatus.get(status) ?? {};
    if (described === undefined) throw new Error(`no problem with status ${status} is published`);
    const mistake = request.headers[mistakeField] as Mistake | undefined;
    response.statusCode = status;
    for (const field of mistake === 'no-header' ? [] : requiredHeaders) response.setHeader(field, values[field] ?? '1');
    const content = { type: 'about:blank', ...described, instance: request.url, ...more };
    const wrong = { 'other-status': { status: 400 }, 'wrong-type': { type: 'out of credit' } };
    const sent = mistake === 'other-status' || mistake === 'wrong-type' ? { ...content, ...wrong[mistake] } : content;
    response.setHeader('content-type', mistake === 'content-type' ? 'text/html' : 'application/problem+json');
    response.end(JSON.stringify(sent));
  }

  return createServer((request, response) => {
    const { method, url = '/', headers } = request;
    const [, collection, name = ''] = url.split('/');
    if (collection === 'statuses')
      return problem(request, response, Number(name), { detail: 'As asked for.', pets: [7] });
    if (headers.authorization === undefined) return problem(request, response, 401);
    if (name === '') {
      if (method === 'GET') return json(response, 200, [{ name: 'rex' }]);
      const added = headers['x-name'] ?? 'fido';
      if (added === 'rex') return problem(request, response, 409, { detail: 'There is a pet of this name.' });
      return json(response, 201, { name: added }, { location: '/pets/fido' });
    }
    if (name === 'cerberus') return problem(request, response, 405);
    if (name !== 'rex') return problem(request, response, 404, { detail: 'No such pet.', pet: name });
    if (method === 'DELETE') return void response.writeHead(204).end();
    if (headers['if-none-match'] === '"1"') return void response.writeHead(304, { etag: '"1"' }).end();
    return json(response, 200, { name }, { etag: '"1"' });
  });
}

function json(response: ServerResponse, status: number, content: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(content));
}
