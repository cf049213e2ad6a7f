import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../examples/app.ts';
import { useNotes } from '../examples/client.ts';
import { problemIn } from './support/problem.ts';

const headers = { Authorization: 'Bearer example', 'Content-Type': 'application/json' };
const expected = [
  'added 1, at /notes/1',
  'Conflict: There is a note of this title.',
  'refused: 422',
  '404 Not Found: There is no such note.',
];

describe('the example', () => {
  it('serves a client', async () => {
    const app = createApp();
    expect(await useNotes('http://localhost', app.request as typeof fetch)).toEqual(expected);
  });

  it('starts by its command', () => {
    const folder = join(import.meta.dirname, '..');
    const output = execFileSync(process.execPath, ['examples/serve.ts'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PORT: '0', ONCE: 'yes' },
    });
    expect(
      output
        .split('\n')
        .slice(1, -1)
        .map((line) => line.trim()),
    ).toEqual(expected);
  });

  it('answers what its description says', async () => {
    const app = createApp();
    const send = async (method: string, path: string, body?: object): Promise<Response> =>
      app.request(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    await problemIn(await app.request('/notes'), 401);
    for (const title of ['a', 'b', 'c']) expect((await send('POST', '/notes', { title })).status).toBe(201);
    const full = await send('POST', '/notes', { title: 'd' });
    expect(await problemIn(full, 403)).toMatchObject({
      type: 'https://example.com/problems/too-many-notes',
      limit: 3,
      traceId: full.headers.get('x-request-id'),
    });
    await problemIn(await send('GET', '/notes/one'), 400);
    await problemIn(await send('POST', '/notes', { title: 7 }), 422);
    await problemIn(await send('PUT', '/notes'), 405);
    await problemIn(
      await app.request('/notes', {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'text/plain' },
        body: '{}',
      }),
      415,
    );
    expect((await send('DELETE', '/notes/1')).status).toBe(204);
    const { paths } = (await (await send('GET', '/openapi.json')).json()) as { paths: Record<string, object> };
    expect(Object.keys(paths)).toEqual(['/notes', '/notes/{id}']);
  });
});
