import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Source } from '../../src/diagnostics/place.ts';
import { readUpstream } from '../../src/read/upstream.ts';
import { sync } from '../../src/sync.ts';
import { parseUpstream } from '../../src/sync/upstream.ts';
import { project, put, snapshot } from '../support/folders.ts';
import { codes } from '../support/terminal.ts';
import { anyRegistrations, harbourCsv, printUpstream } from './support.ts';

const limits = { timeout: 300, size: 20_000 };

/** A server for one test, and the address of a registry on it. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/registry.csv`;
}

async function closedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return `http://127.0.0.1:${port}/registry.csv`;
}

describe('a server that is of no use is told, and nothing changes', () => {
  test.each<[string, RequestListener, string]>([
    ['an error', (_, response) => response.writeHead(503).end('busy'), 'status 503 Service Unavailable'],
    ['no content', (_, response) => response.writeHead(204).end(), 'status 204 No Content'],
    ['too much', (_, response) => response.end('x'.repeat(30_000)), 'more than 20000 bytes'],
    ['silence', () => undefined, 'no answer in time'],
    ['half an answer, then silence', (_, response) => void response.write('Value,'), 'no answer in time'],
    ['a broken connection', (request) => void request.socket.destroy(), 'no answer (UND_ERR_SOCKET)'],
  ])('%s', async (_what, answer, found) => {
    const from = await serve(answer);
    const root = project();
    const before = snapshot(root);
    const { value, diagnostics } = await sync({ cwd: root, schema: 'schema', from, today: '2026-11-22', limits });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'upstream-missing', place: { file: from }, found }]);
    expect(snapshot(root)).toEqual(before);
  });

  test('nobody there', async () => {
    const from = await closedAddress();
    const { diagnostics } = await readUpstream('/', from);
    expect(diagnostics).toMatchObject([{ code: 'upstream-missing', found: 'no answer (ECONNREFUSED)' }]);
  });

  test('a page', async () => {
    const from = await serve((_, response) => response.setHeader('content-type', 'text/html').end('<!DOCTYPE html>'));
    const { code, error } = await codes(project(), 'sync', '--from', from, '--write');
    expect(code).toBe(1);
    expect(error).toContain(`error[upstream-invalid]: ${from} is not the registry`);
  });
});

test('a server that answers is read, and the copy of the registry renewed with where and when', async () => {
  const text = harbourCsv.replace('Moored', 'Berthed');
  const from = await serve((_, response) => response.end(text));
  const root = project();
  put(root, 'schema/upstream/iana.csv', harbourCsv);
  const { code, out } = await codes(root, 'sync', '--from', from, '--write', '--date', '2026-11-01');
  expect(code).toBe(0);
  expect(out).toContain('  ~ harbour/200 phrase: Moored → Berthed\n');
  const files = snapshot(join(root, 'schema/upstream'));
  expect(files['iana.csv']?.text).toBe(text);
  expect(JSON.parse(String(files['iana.json']?.text))).toEqual({ file: 'iana.csv', from, retrieved: '2026-11-01' });

  await codes(root, 'sync', '--from', from, '--write', '--date', '2026-11-02');
  expect(snapshot(join(root, 'schema/upstream')), 'the same bytes are as old as they were').toEqual(files);
});

test('what is printed as a registry is read back', () => {
  fc.assert(
    fc.property(anyRegistrations, fc.constantFrom('\n', '\r\n'), fc.boolean(), (registrations, eol, mark) => {
      const text = `${mark ? '\uFEFF' : ''}${printUpstream(registrations, eol)}`;
      expect(parseUpstream(new Source('registry.csv', text))).toEqual({ value: registrations, diagnostics: [] });
    }),
  );
});
