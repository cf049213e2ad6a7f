import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { secret } from './junk.ts';
import type { Context, Subject } from './subject.ts';

const legalName = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/u;
const legalValue = /^[\t\x20-\x7E\x80-\xFF]*$/u;
const objectMembers = Reflect.ownKeys(Object.prototype).length;

/**
 * Has a value rendered, and says what is wrong with the answer.
 *
 * @returns in words; `undefined` when nothing is
 */
export function wrongOf(subject: Subject, thrown: unknown, context: Context): string | undefined {
  const { status, headers, body } = subject.renderProblem(thrown, context);
  if (Reflect.ownKeys(Object.prototype).length !== objectMembers) return 'Object.prototype has another member';
  return wrongHead(status, headers) ?? wrongBody(status, headers, body);
}

type Lines = readonly (readonly [name: string, value: string])[];

function isErrorStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 400 && status <= 599;
}

function wrongHead(status: number, headers: Lines): string | undefined {
  if (!isErrorStatus(status)) return `the status ${status}`;
  const illegal = headers.find(([name, value]) => !legalName.test(name) || !legalValue.test(value));
  if (illegal !== undefined) return `the field ${JSON.stringify(illegal)}`;
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  if (!['content-type', 'cache-control', 'vary'].every((name) => names.has(name))) return 'a field is missing';
  return headers.some(([, value]) => value.includes(secret)) ? 'a field tells a secret' : undefined;
}

function wrongBody(status: number, headers: Lines, body: string | null): string | undefined {
  if (body === null) return undefined;
  if (body.includes(secret)) return 'the content tells a secret';
  const type = headers.find(([name]) => name === 'Content-Type')?.[1];
  if (type === 'text/html; charset=utf-8') return undefined;
  if (type?.endsWith('json') !== true) return `the content type ${type}`;
  return wrongProblem(status, JSON.parse(body));
}

function wrongProblem(status: number, problem: unknown): string | undefined {
  if (typeof problem !== 'object' || problem === null || Array.isArray(problem)) return 'no object';
  const members = problem as Readonly<Record<string, unknown>>;
  if (members['status'] !== status) return `the status ${String(members['status'])} in the content of a ${status}`;
  const texts = ['type', 'title', 'detail', 'instance'].filter((name) => Object.hasOwn(members, name));
  if (!texts.includes('type') || !texts.includes('title')) return 'no type or title';
  const odd = texts.find((name) => typeof members[name] !== 'string');
  return odd === undefined ? undefined : `a member ${odd} that is no string`;
}

/** The same of a Response. */
export function wrongResponseTo(subject: Subject, thrown: unknown, context: Context): string | undefined {
  const response = subject.toResponse(thrown, context) as Response;
  if (!isErrorStatus(response.status)) return `a Response with the status ${response.status}`;
  return response.headers.get('content-type') === null ? 'a Response without Content-Type' : undefined;
}

/** What a response of node:http, which refuses what is illegal, would send. */
function written(subject: Subject, thrown: unknown, context: Context): string {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  const message = new IncomingMessage(new Socket());
  const response = new ServerResponse(message);
  response.assignSocket(sink as Socket);
  subject.writeProblem(response as never, thrown, context);
  return Buffer.concat(chunks).toString();
}

/** The same of what is written by a server of node:http. */
export function wrongBytesTo(subject: Subject, thrown: unknown, context: Context): string | undefined {
  const bytes = written(subject, thrown, context);
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return 'nothing is written';
  if (!/^HTTP\/1\.1 [45]\d\d [^\r\n]+\r\n/u.test(bytes)) return `the status line ${bytes.slice(0, 40)}`;
  const bad = bytes
    .slice(0, end)
    .split('\r\n')
    .slice(1)
    .find((line) => !/^[\w!#$%&'*+.^`|~-]+: [^\r\n\0]*$/u.test(line));
  if (bad !== undefined) return `the line ${JSON.stringify(bad)}`;
  return bytes.includes(secret) ? 'what is written tells a secret' : undefined;
}
