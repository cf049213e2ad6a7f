import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { matchProblem, parseProblem } from '@codes/problem';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bookshop as makeApp } from '../src/app.js';
import { BookshopStatus } from '../src/codes/bookshop.gen.js';
import { OutOfCreditProblem } from '../src/codes/errors.gen.js';
import { ProblemType } from '../src/codes/problem-types.gen.js';
import { bookshop, codes } from './support.js';

const servers: Server[] = [];
const ports: number[] = [];

beforeAll(async () => {
  for (const app of [makeApp(), makeApp({ open: false })]) {
    const server = app.listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    ports.push((server.address() as AddressInfo).port);
  }
});
afterAll(() => Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve)))));

const ask = (path: string, method = 'POST', server = 0): Promise<Response> =>
  fetch(`http://127.0.0.1:${ports[server]}${path}`, { method });

/** Whether the bookshop's own schema of that name takes a value. */
function isValid(name: string, value: unknown): boolean {
  const schema: unknown = JSON.parse(readFileSync(join(bookshop, `src/codes/schemas/${name}.json`), 'utf8'));
  return new Ajv2020({ strict: false, validateFormats: false }).validate(schema as object, value);
}

test('what is generated is what the YAML says', async () => {
  expect(await codes(bookshop, 'generate', '--check')).toMatchObject({ code: 0 });
});

test('a problem type is answered with its members, valid by its schema and known to its class', async () => {
  const response = await ask('/orders/atlas');
  expect(response.status).toBe(403);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const content: unknown = await response.clone().json();
  expect(content).toEqual({
    type: ProblemType.OUT_OF_CREDIT,
    title: 'Out of credit',
    status: 403,
    detail: 'That costs 80.',
    balance: 30,
    accounts: ['/accounts/1'],
  });
  expect(isValid('out-of-credit', content)).toBe(true);
  expect(isValid('out-of-credit', { ...(content as object), balance: 'thirty' })).toBe(false);
  expect(isValid('already-shipped', content)).toBe(false);
  const problem = await parseProblem(response);
  expect(matchProblem(problem, OutOfCreditProblem) && problem.balance).toBe(30);
});

test('a problem type is thrown', async () => {
  const content: unknown = await (await ask('/orders/7', 'DELETE')).json();
  expect(content).toMatchObject({ type: ProblemType.ALREADY_SHIPPED, status: 409, detail: 'It left this morning.' });
  expect(isValid('already-shipped', content)).toBe(true);
});

test('status codes of its own are answered with', async () => {
  const none = await ask('/orders/emma');
  expect([none.status, await none.json()]).toEqual([
    BookshopStatus.OUT_OF_STOCK,
    { type: 'about:blank', title: 'Out Of Stock', status: 475, detail: 'There is no "emma" left.' },
  ]);
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const closed = await ask('/orders/dune', 'POST', 1);
  expect([closed.status, closed.headers.get('retry-after')]).toEqual([BookshopStatus.WAREHOUSE_CLOSED, '3600']);
  expect(logged).toHaveBeenCalledOnce();
  expect(isValid('bookshop-status-code', none.status)).toBe(true);
  expect(isValid('bookshop-status-code', 404)).toBe(false);
});

test('what goes well does', async () => {
  const response = await ask('/orders/dune');
  expect([response.status, response.headers.get('location')]).toEqual([201, '/orders/8']);
});

test('the type of a problem leads to its page', async () => {
  const { type } = (await (await ask('/orders/atlas')).json()) as { type: string };
  const page = await ask(new URL(type).pathname, 'GET');
  expect(page.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(await page.text()).toMatch(/^# Out of credit$/mu);
});
