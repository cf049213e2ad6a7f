import { parseProblem } from '@codes/express';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../examples/app.ts';
import { listen, type TestServer } from './support/server.ts';

const png = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: 'image/png' });

describe('the orders API', () => {
  let get: TestServer['get'];

  const authorization = { Authorization: 'Bearer token-1' };
  const ask = (path: string, method = 'GET', body?: unknown): Promise<Response> =>
    get(path, {
      method,
      headers: { ...authorization, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const receipt = (path: string, name: string, file: Blob): Promise<Response> => {
    const body = new FormData();
    body.append(name, file);
    return get(path, { method: 'PUT', headers: authorization, body });
  };
  const problemOf = async (response: Response): Promise<unknown> => {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    return parseProblem(response);
  };
  const order = { item: 'tea', quantity: 2 };

  beforeEach(async () => {
    const server = await listen(createApp({ tokens: ['token-1'], limit: 20 }));
    onTestFinished(server.close);
    get = server.get;
  });

  it('lets nobody in without a token, and says how', async () => {
    const without = await get('/orders');
    expect([without.status, without.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="orders"']);
    expect(await problemOf(without)).toMatchObject({ title: 'Unauthorized', status: 401 });
    const wrong = await get('/orders', { headers: { Authorization: 'Bearer wrong' } });
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer realm="orders", error="invalid_token"');
  });

  it('takes an order, shows it, and withdraws it', async () => {
    const response = await ask('/orders', 'POST', order);
    expect([response.status, response.headers.get('location')]).toEqual([201, '/orders/1']);
    expect(await response.json()).toEqual({ id: 1, ...order, state: 'open' });
    expect(await (await ask('/orders/1')).json()).toMatchObject(order);
    expect(await (await ask('/orders?state=paid')).json()).toEqual([]);
    expect((await ask('/orders/1', 'DELETE')).status).toBe(204);
    expect(await problemOf(await ask('/orders/1'))).toMatchObject({ status: 404, detail: 'There is no such order.' });
  });

  it('says what is wrong with an order, and with a query', async () => {
    expect(await problemOf(await ask('/orders', 'POST', { item: '', quantity: 0 }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '#/item' }, { pointer: '#/quantity' }],
    });
    expect(await problemOf(await ask('/orders', 'POST', '{'))).toMatchObject({ status: 400 });
    expect(await problemOf(await ask('/orders?state=lost'))).toMatchObject({
      status: 400,
      errors: [{ parameter: 'state', in: 'query' }],
    });
  });

  it('refuses what cannot be paid, by its own problem type', async () => {
    expect(await problemOf(await ask('/orders', 'POST', { ...order, quantity: 30 }))).toEqual({
      type: 'https://example.com/problems/out-of-credit',
      title: 'Not enough credit',
      status: 403,
      detail: 'The order costs 150.',
      balance: 100,
      cost: 150,
    });
  });

  it('is paid once, and kept then', async () => {
    await ask('/orders', 'POST', order);
    const paid = await ask('/orders/1/payment', 'POST');
    expect([paid.status, paid.headers.get('location')]).toEqual([303, '/orders/1']);
    expect((await ask('/orders/1/payment', 'POST')).status).toBe(409);
    expect(await problemOf(await ask('/orders/1', 'DELETE'))).toMatchObject({ title: 'Conflict', status: 409 });
  });

  it('keeps a receipt, if it is one', async () => {
    await ask('/orders', 'POST', order);
    expect((await ask('/orders/1/receipt')).status).toBe(404);
    expect((await receipt('/orders/1/receipt', 'receipt', png)).status).toBe(201);
    const stored = await ask('/orders/1/receipt');
    expect([stored.headers.get('content-type'), (await stored.arrayBuffer()).byteLength]).toEqual(['image/png', 4]);
    const refused: [Promise<Response>, number][] = [
      [receipt('/orders/1/receipt', 'receipt', new Blob(['x'], { type: 'text/plain' })), 415],
      [receipt('/orders/1/receipt', 'other', png), 422],
      [receipt('/orders/1/receipt', 'receipt', new Blob([new Uint8Array(200_000)], { type: 'image/png' })), 413],
      [ask('/orders/1/receipt', 'PUT', {}), 400],
      [receipt('/orders/7/receipt', 'receipt', png), 404],
    ];
    for (const [response, status] of refused) expect(await problemOf(await response)).toMatchObject({ status });
  });

  it('knows what each path takes', async () => {
    const allow = async (path: string, method: string): Promise<string | null> =>
      (await ask(path, method)).headers.get('allow');
    expect(await allow('/orders', 'DELETE')).toBe('GET, HEAD, POST');
    expect(await allow('/orders/1', 'PUT')).toBe('DELETE, GET, HEAD');
    expect(await allow('/orders/1/receipt', 'POST')).toBe('GET, HEAD, PUT');
    expect((await ask('/orders/1', 'PUT')).status).toBe(405);
    expect(await problemOf(await ask('/nothing'))).toMatchObject({ status: 404 });
  });

  it('has a limit', async () => {
    for (let round = 0; round < 20; round += 1) await ask('/orders');
    const limited = await ask('/orders');
    expect([limited.status, Number(limited.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await problemOf(limited)).toMatchObject({ title: 'Too Many Requests', status: 429 });
  });
});
