/** What `Object.prototype` was given by others changes nothing of what is written or read, either. */
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  ConflictError,
  defineProblem,
  errorFromResponse,
  fetchResponse,
  matchProblem,
  parseProblem,
  renderProblem,
  retryAfterMs,
  ServiceUnavailableError,
  toResponse,
  validationIssues,
  writeProblem,
} from '../../src/index.js';
import { pollute, pollutions, whilePolluted } from './polluted.js';

const error = new ServiceUnavailableError({
  detail: 'Later.',
  retryAfter: 3,
  headers: { 'Set-Cookie': ['a=1', 'b=2'] },
});
const rendered = renderProblem(error);
const onError = (): undefined => undefined;
const type = 'https://example.com/p';
const schema = {
  '~standard': {
    version: 1 as const,
    vendor: 'own',
    validate: (value: unknown) => ({ value: { ...(value as object) } }),
  },
};
const Own = defineProblem({ type, title: 'Own', status: 409, extensions: schema });
const problem = { type, a: 1 };

function responseFields(response: unknown): unknown[] {
  const { status, statusText, headers } = response as Response;
  return [status, statusText, ...[...headers].flat()];
}

const fetched = responseFields(fetchResponse(rendered));

/** Whether the platform itself can make a Response at all. */
function hasResponse(): boolean {
  try {
    return (
      new Response(
        '',
        Object.assign(Object.create(null) as object, { headers: [['A', 'b'] as [string, string]] }),
      ) instanceof Response
    );
  } catch {
    return false;
  }
}

/** What is done at once, with a response of node:http that was made before. */
const acts: Readonly<Record<string, (response: ServerResponse) => unknown[]>> = {
  fetchResponse: () => (hasResponse() ? responseFields(fetchResponse(rendered)) : fetched),
  toResponse: () => (hasResponse() ? responseFields(toResponse(error, { onError })) : fetched),
  writeProblem: (response) => {
    writeProblem(response, error, { onError });
    return [response.statusCode, response.statusMessage, ...Object.entries(response.getHeaders()).flat(2)];
  },
  retryAfterMs: () => [retryAfterMs(received('{}'))],
  matchProblem: () => [matchProblem(problem, Own), matchProblem(problem, { type }), matchProblem(undefined, { type })],
  validationIssues: () => validationIssues([{ message: 'no' }])?.flatMap((issue) => Object.entries(issue).flat()) ?? [],
};

/** A response that is connected to nothing. */
function responseBefore(): ServerResponse {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  response.setHeader('ETag', '"before"');
  return response;
}

const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Retry-After': '5' });

function received(body: string) {
  return { status: 409, url: 'https://api.example/', headers, text: async () => body };
}

async function understood(body: string): Promise<unknown[]> {
  const parsed = (await parseProblem(received(body))) ?? {};
  const error = await errorFromResponse(received(body));
  return [...Object.entries(parsed).flat(), error?.status, error?.message, ...Object.keys(error?.problem ?? {})];
}

describe('a polluted Object.prototype', () => {
  it.each(Object.entries(acts))('changes nothing of %s', (_, act) => {
    const expected = act(responseBefore()).map(String);
    for (const members of pollutions) {
      const response = responseBefore();
      const actual = whilePolluted(members, () => act(response).map(String));
      expect([members, actual]).toEqual([members, expected]);
    }
  });

  it('changes nothing of what a client understands', async () => {
    const bodies = ['{}', '{"title":"T","a":{"b":1}}', 'no JSON'];
    const expected = await Promise.all(bodies.map(understood));
    // A function called so makes whatever is awaited a promise.
    for (const members of pollutions.filter((each) => typeof each['then'] !== 'function')) {
      const restore = pollute(members);
      let actual: unknown[][];
      try {
        actual = [await understood('{}'), await understood('{"title":"T","a":{"b":1}}'), await understood('no JSON')];
      } finally {
        restore();
      }
      expect([members, actual]).toEqual([members, expected]);
    }
  });
});

describe('nothing that is received or given', () => {
  const attempts = [
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1}}',
    '{"a":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
    '{"type":{"__proto__":{"polluted":1}},"status":{"constructor":{"prototype":{"polluted":1}}}}',
    '{"errors":[{"__proto__":{"polluted":1},"message":"no","path":["__proto__","polluted"]}]}',
  ];

  it.each(attempts)('pollutes Object.prototype: %s', async (text) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const given = JSON.parse(text) as Record<string, unknown>;
    const parsed = await parseProblem(received(text));
    const fromServer = await errorFromResponse(received(text));
    const { problem } = renderProblem(fromServer, { trust: () => true });
    const issues = validationIssues([{ message: 'no', path: ['__proto__', 'polluted'], ...given }]);
    const answers = [
      renderProblem(new ConflictError({ extensions: given, headers: given as never, ...given })),
      renderProblem(Object.assign(new Error('e'), given)),
      renderProblem(given, { customize: () => given as never, localize: () => given, defaults: given as never }),
      renderProblem(new Own(given, given as never)),
    ];
    for (const each of [parsed, problem, issues, ...answers.map(({ problem }) => problem)]) {
      expect((each as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
    }
    for (const { body } of answers) expect(body).not.toContain('"__proto__":');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});
