import { request } from 'node:http';
import { createConnection } from 'node:net';
import { problemDetails } from '@codes/json-schema/problem-details';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, inject } from 'vitest';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const isProblem = ajv.compile(problemDetails);

/** What is planted wherever nothing may come out. */
export const secret = 'planted-secret';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What the content says, where it is JSON. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** Asks the application; redirects are not followed. */
export async function ask(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(new URL(path, inject('origin')), { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
}

/** Expects what holds of every problem, and gives it. */
export function expectProblem(answer: Answer, status: number): Readonly<Record<string, unknown>> {
  expect(answer).toMatchObject({ status, json: { status } });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(isProblem(answer.json) ? [] : isProblem.errors).toEqual([]);
  expect(JSON.stringify([answer.text, ...answer.headers])).not.toContain(secret);
  return answer.json;
}

/** Asks over a bare socket, for what `fetch` does not send or show; the answer as it is on the wire. */
export function askRaw(head: string): Promise<string> {
  const { hostname, port } = new URL(inject('origin'));
  return new Promise((resolve, reject) => {
    const socket = createConnection(Number(port), hostname, () =>
      socket.write(`${head}\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (data) => void (answer += data.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

export interface Report {
  readonly message: string;
  readonly path: string;
  readonly method: string;
  readonly routePath: string;
  readonly routeType: string;
  readonly routerKind: string;
  readonly revalidateReason?: string;
  readonly status?: number;
}

/** What the application's reporter was told of requests whose path holds a text. */
export async function reportsOf(text: string): Promise<Report[]> {
  const { json } = await ask(`/probe/control?of=${encodeURIComponent(text)}`);
  const reports = json as unknown as Report[];
  return reports.filter(({ path }) => !path.startsWith('/probe/control'));
}

/** Tells the application that something fails from now on, or no more. */
export async function tell(order: Readonly<Record<'fail' | 'heal' | 'revalidate', string>> | object): Promise<void> {
  await ask(`/probe/control?${new URLSearchParams(Object.entries(order))}`, { method: 'POST' });
}

/** Asks until an answer is as wanted: revalidation happens behind the answers. */
export async function askUntil(path: string, wanted: (answer: Answer) => boolean): Promise<Answer> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await ask(path);
    if (wanted(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${path} never answered as wanted`);
}

/** Posts JSON by `node:http`, which repeats nothing: `fetch` asks again after a 421. */
export function post(path: string, value: unknown, accept: string): Promise<Answer> {
  const body = Buffer.from(JSON.stringify(value));
  const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length, Accept: accept };
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, inject('origin')), { method: 'POST', headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString();
      const lines = Object.entries(response.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      );
      const json = text.startsWith('{') ? (JSON.parse(text) as Answer['json']) : {};
      resolve({ status: response.statusCode ?? 0, headers: new Headers(lines), text, json });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
