import { defineProblem, NotFoundError, problem, problemHandlers, UnauthorizedError } from '@codes/express';
import type { Response } from 'express';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { frameworks } from './support/frameworks.ts';
import { answerTo, exchange, parseAnswers, request, valuesOf } from './support/raw.ts';
import { serve } from './support/server.ts';

const OutOfCredit = defineProblem({
  type: 'https://example.com/probs/out-of-credit',
  title: 'Not enough credit',
  status: 403,
  extensions: z.object({ balance: z.number() }),
});

describe.each(frameworks)('problem on %s', (_, express) => {
  async function answered(
    handler: (response: Response) => void,
    onError: () => unknown = () => undefined,
    method = 'GET',
  ): ReturnType<typeof answerTo> {
    const app = express();
    app.get('/', (_request, response) => handler(response));
    app.use(problemHandlers(app, { onError }));
    const { port } = await serve(app);
    return answerTo(port, method);
  }

  it('answers by status, by problem type and by error', async () => {
    const type = 'about:blank';
    const byStatus = await answered((response) => problem(response, 404, { detail: 'No item 7' }));
    expect(JSON.parse(byStatus.body)).toEqual({ type, title: 'Not Found', status: 404, detail: 'No item 7' });
    const byText = await answered((response) => problem(response, 409, 'Taken'));
    expect(JSON.parse(byText.body)).toEqual({ type, title: 'Conflict', status: 409, detail: 'Taken' });
    const byType = await answered((response) =>
      problem(response, OutOfCredit, { balance: 30 }, { detail: 'It is 50.' }),
    );
    expect(JSON.parse(byType.body)).toEqual({
      type: 'https://example.com/probs/out-of-credit',
      title: 'Not enough credit',
      status: 403,
      detail: 'It is 50.',
      balance: 30,
    });
    const byError = await answered((response) => problem(response, new NotFoundError()));
    expect(JSON.parse(byError.body)).toEqual({ type, title: 'Not Found', status: 404 });
    for (const answer of [byStatus, byText, byType, byError]) {
      expect(answer.status).toBe(JSON.parse(answer.body).status);
      expect(valuesOf(answer, 'cache-control')).toEqual(['no-store']);
    }
  });

  it('has the fields of its options', async () => {
    const challenges = { scheme: 'Bearer', params: { realm: 'api "one"\\two' } };
    const answer = await answered((response) => problem(response, 401, { challenges, headers: { 'X-Own': 'yes' } }));
    expect(valuesOf(answer, 'www-authenticate')).toEqual(['Bearer realm="api \\"one\\"\\\\two"']);
    expect(valuesOf(answer, 'x-own')).toEqual(['yes']);
  });

  it('reports nothing, but what could not be answered as it was', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    await answered((response) => problem(response, 503, 'busy'), onError as never);
    expect(onError).not.toHaveBeenCalled();
    const incomplete = await answered(
      (response) => problem(response, new UnauthorizedError({} as never)),
      onError as never,
    );
    expect(incomplete.status).toBe(500);
    expect(onError).toHaveBeenCalledOnce();
    expect(String(onError.mock.calls[0]?.[0])).toContain('WWW-Authenticate');
  });

  it('takes the field that the response has already', async () => {
    const answer = await answered((response) => {
      response.set('WWW-Authenticate', 'Basic realm="x"');
      problem(response, new UnauthorizedError({} as never));
    });
    expect([answer.status, valuesOf(answer, 'www-authenticate')]).toEqual([401, ['Basic realm="x"']]);
  });

  it('answers HEAD without content', async () => {
    const answer = await answered((response) => problem(response, 404), undefined, 'HEAD');
    expect([answer.status, answer.body]).toEqual([404, '']);
    expect(valuesOf(answer, 'content-type')).toEqual(['application/problem+json']);
  });

  it('leaves an answer that was given as it is', async () => {
    const answer = await answered((response) => {
      response.json({ fine: true });
      problem(response, 404);
      problem(response, 500);
    });
    expect([answer.status, answer.body]).toEqual([200, '{"fine":true}']);
  });

  it('breaks off an answer under way', async () => {
    const app = express();
    app.get('/', (_request, response) => {
      response.write('first');
      setTimeout(() => problem(response, 500), 20);
    });
    const { port } = await serve(app);
    const bytes = await exchange(port, request('GET', '/'));
    expect(bytes).toContain('first');
    expect(bytes).not.toContain('problem');
    expect(() => parseAnswers(bytes, ['GET'])).toThrow('no chunk');
  });

  it('answers by defaults where the application has no handlers, and for what is no response of Express', async () => {
    const app = express();
    app.get('/', (_request, response) => problem(response, 404));
    const { port } = await serve(app);
    expect(JSON.parse((await answerTo(port, 'GET')).body)).toMatchObject({ status: 404 });
    const plain = await serve((_request: unknown, response: Response) => problem(response, 404));
    expect(JSON.parse((await answerTo(plain.port, 'GET')).body)).toMatchObject({ status: 404 });
  });
});
