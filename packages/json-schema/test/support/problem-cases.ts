import { bad, type Case, good } from './case.ts';
import type { Json, JsonObject } from './schemas.ts';

const noObjects: readonly Json[] = [null, true, 404, 'about:blank', [], [{ status: 404 }]];

/** URI references by RFC 3986, absolute and relative, and texts that come close to one. */
const uriReferences = [
  'https://example.com/problems/out-of-credit',
  'https://example.com/a?b=c&d=%20#e',
  'tag:example.com,2026:out-of-credit',
  'urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  '/problems/1',
  '../1',
  '#fragment',
  '',
];
const noUriReferences = [
  'out of credit',
  'https://example.com/a b',
  'a\\b',
  '<problem>',
  'a%2',
  'https://example.com/ä',
];

/** What RFC 9457, Section 3, lets a producer write, and what it does not. `fixed`: the schema is that of one status. */
export function problemCases(example: Json, fixed: boolean): Case[] {
  const problem = example as JsonObject & { status: number };
  const { status, ...withoutStatus } = problem;
  const refusedIfFixed = fixed ? bad : good;
  return [
    ...sharedCases(problem),
    ...uriReferences.map((type) => good(`type ${JSON.stringify(type)}`, { ...problem, type })),
    ...noUriReferences.map((type) => bad(`type ${JSON.stringify(type)}`, { ...problem, type })),
    bad('type is a number', { ...problem, type: 404 }),
    good('a title of its own', { ...problem, title: 'You do not have enough credit.' }),
    good('no type', { status }),
    refusedIfFixed('no status', withoutStatus),
    refusedIfFixed('no member at all', {}),
    refusedIfFixed('the status of another class', { ...problem, status: status === 599 ? 500 : 599 }),
  ];
}

/** What holds for every problem: wrong types of the members, and what is no object. */
function sharedCases(problem: JsonObject & { status?: number }): Case[] {
  const { status = 404 } = problem;
  return [
    good('every member', { ...problem, detail: 'Your balance is 30.', instance: '/accounts/12345/abc' }),
    good('extension members', { ...problem, balance: 30, accounts: ['/a', '/b'], errors: [{ pointer: '#/age' }] }),
    ...uriReferences.map((instance) => good(`instance ${JSON.stringify(instance)}`, { ...problem, instance })),
    ...noUriReferences.map((instance) => bad(`instance ${JSON.stringify(instance)}`, { ...problem, instance })),
    bad('title is a number', { ...problem, title: 404 }),
    bad('title is null', { ...problem, title: null }),
    bad('detail is a list', { ...problem, detail: ['Not Found'] }),
    bad('instance is an object', { ...problem, instance: {} }),
    bad('type is null', { ...problem, type: null }),
    bad('status is text', { ...problem, status: String(status) }),
    bad('status is a fraction', { ...problem, status: status + 0.5 }),
    bad('status is null', { ...problem, status: null }),
    bad('status below 100', { ...problem, status: 99 }),
    bad('status above 599', { ...problem, status: 600 }),
    ...noObjects.map((instance) => bad('no object', instance)),
  ];
}

/** What a consumer has to take: any object, since members of the wrong type are ignored (RFC 9457, Section 3.1). */
export function receivedProblemCases(): Case[] {
  return [
    good('no member', {}),
    good('a problem', { type: 'about:blank', title: 'Not Found', status: 404, balance: 30 }),
    good('every member of the wrong type', { type: 1, title: [], status: '404', detail: null, instance: {} }),
    good('a type that is no URI reference', { type: 'out of credit' }),
    ...noObjects.map((instance) => bad('no object', instance)),
  ];
}

/** A registered type: `type` is fixed, status and title are recommended, extension members are as registered. */
export function problemTypeCases(example: Json): Case[] {
  const problem = example as JsonObject & { type: string };
  const { type, ...withoutType } = problem;
  const implied = type === 'about:blank';
  return [
    ...sharedCases(problem),
    good('another status than the recommended one', { ...problem, status: 400 }),
    good('nothing but the type', { type }),
    implied ? good('no type', withoutType) : bad('no type', withoutType),
    bad('a type beside it', { ...problem, type: `${type}2` }),
    bad('a type in capitals', { ...problem, type: type.toUpperCase() }),
    bad('a type that is no URI reference', { ...problem, type: 'no URI reference' }),
    implied
      ? bad('another type', { type: '/problems/1' })
      : bad('the default type', { ...problem, type: 'about:blank' }),
  ];
}
