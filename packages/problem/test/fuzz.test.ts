import process from 'node:process';
import { problemDetails } from '@codes/json-schema/problem-details';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import createError from 'http-errors';
import { expect, it } from 'vitest';
import { HttpError, problemError, type ProblemContext, renderProblem } from '../src/index.js';
import * as problem from '../src/index.js';
import { anyCharacter } from './support/any-character.js';
import { secret, valuesWithSecrets } from './body/secrets.js';
import { hostile } from './validation/hostile.js';

// `pnpm --dir packages/problem fuzz` runs 100,000. A failure prints the seed to repeat it with: FUZZ_SEED=… pnpm fuzz
const given = process.env['FUZZ_SEED'];
// The same values each time, and others each time.
const seeds = given === undefined ? [1, Date.now() % 2 ** 31] : [Number(given)];
/** For each seed. */
const numRuns = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 10_000) / seeds.length);

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const isProblemDetails = ajv.compile(problemDetails);

const classes = Object.values<unknown>(problem).filter(
  (value): value is new (options: object) => HttpError =>
    typeof value === 'function' && value.prototype instanceof HttpError,
);

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: anyCharacter }),
  fc.constantFrom('\r\nSet-Cookie: a=b', '\uD800', '\0', ''),
);
const status = fc.oneof(
  fc.integer({ min: 400, max: 599 }),
  fc.constantFrom<unknown>(0, 99, 101, 200, 204, 304, 600, 999, -1, 404.5, Number.NaN, '404', null, 404n),
);
const fieldName = fc.oneof(
  fc.constantFrom(
    'Allow',
    'cache-control',
    'Connection',
    'Content-Length',
    'Content-Type',
    'Set-Cookie',
    'Retry-After',
    'Transfer-Encoding',
    'Upgrade',
    'Vary',
    'WWW-Authenticate',
    'X-Own',
    'a:b',
    ':status',
    '__proto__',
    '',
  ),
  text,
);
const fieldValue = fc.oneof(text, fc.integer(), fc.array(text, { maxLength: 3 }), fc.anything());
const headers = fc.oneof(fc.dictionary(fieldName, fieldValue, { maxKeys: 4 }), fc.anything());
const headerOption = fc.oneof(
  text,
  fc.array(text, { maxLength: 2 }),
  fc.integer(),
  fc.constantFrom<unknown>({ scheme: 'Bearer' }, { href: '/', rel: 'next' }, new Date(0), 'GET'),
  fc.anything(),
);

/** Options of an error: what is public is random, what is not is the secret. */
const options = fc.record(
  {
    // Where there is none, the message of a 4xx is public.
    detail: fc.oneof(
      text,
      fc.anything().filter((value) => value !== undefined && value !== null),
    ),
    type: fc.oneof(text, fc.webUrl({ withFragments: true }), fc.anything()),
    title: fc.oneof(text, fc.anything()),
    instance: fc.oneof(text, fc.anything()),
    extensions: valuesWithSecrets,
    headers,
    cause: valuesWithSecrets,
    stack: fc.constant(false),
    challenges: headerOption,
    proxyChallenges: headerOption,
    allow: headerOption,
    upgrade: headerOption,
    link: headerOption,
    retryAfter: headerOption,
    contentRange: headerOption,
    accept: headerOption,
  },
  { requiredKeys: [] },
);

function made(make: () => unknown): unknown {
  try {
    return make();
  } catch {
    return undefined;
  }
}

const ours = fc.tuple(fc.constantFrom(...classes), options, fc.boolean()).map(([Class, options, hidden]) =>
  made(
    () =>
      new Class({
        detail: 'public',
        ...options,
        message: secret,
        ...(hidden && { expose: false, detail: undefined }),
      }),
  ),
);
const byStatus = fc
  .tuple(fc.integer({ min: 400, max: 599 }), options)
  .map(([status, options]) => made(() => problemError(status, [{ detail: 'public', ...options, message: secret }])));
const altered = fc
  .tuple(
    fc.oneof(ours, byStatus),
    fc.dictionary(
      fc.constantFrom('status', 'title', 'type', 'headers', 'extensions'),
      fc.oneof(status, headers, fc.anything()),
    ),
  )
  .map(([error, members]) =>
    made(() => {
      for (const [key, value] of Object.entries(members)) Object.defineProperty(error, key, { value });
      return error;
    }),
  );
const claiming = fc
  .record({ status, title: fc.anything(), detail: text, type: fc.anything(), headers, extensions: valuesWithSecrets })
  .map((members) => ({ ...members, message: secret, [Symbol.for('@codes/http-error')]: true }));
const foreign = fc
  .record(
    {
      status,
      statusCode: status,
      expose: fc.constant(false),
      headers,
      type: text,
      body: fc.constant(secret),
      response: fc.constant({ data: secret }),
      code: text,
    },
    { requiredKeys: ['body'] },
  )
  .map((members) => Object.assign(new Error(secret), members));
const error = fc.oneof(
  { weight: 3, arbitrary: ours },
  byStatus,
  altered,
  claiming,
  foreign,
  valuesWithSecrets,
  status.map((status) => made(() => createError(status as number, secret, { expose: false }))),
);

/** In a function: fast-check looks at what it makes, and some of it throws then. */
const thrown = fc.oneof(
  { weight: 9, arbitrary: error.map((value) => (): unknown => value) },
  fc.constantFrom(
    ...hostile.map(
      ([, value]) =>
        (): unknown =>
          value,
    ),
  ),
);

const accept = fc.oneof(
  fc.constantFrom(
    undefined,
    '*/*',
    'text/html',
    'application/json',
    'application/problem+json;q=0, application/json',
    'image/png',
  ),
  text,
);
const request = fc.oneof(
  fc.record({
    method: fc.constantFrom('GET', 'HEAD', 'POST', secret),
    url: fc.constantFrom(`/?token=${secret}`, `http://${secret}@a.example/`),
    headers: fc.record({
      accept,
      'accept-language': fc.oneof(fc.constantFrom('de', 'en;q=0'), text),
      cookie: fc.constant(secret),
    }),
    httpVersionMajor: fc.constantFrom(1, 2, undefined),
  }),
  fc.constant(undefined),
  fc.anything(),
);
const hook = <Result>(result: fc.Arbitrary<Result>): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constant(undefined),
    result.map((value) => () => value),
    result.map((value) => async () => value),
    fc.constant(() => {
      throw new Error(secret);
    }),
    fc.constant(async () => {
      throw new Error(secret);
    }),
    fc.anything(),
  );
const contexts = fc.record(
  {
    request,
    map: hook(error),
    trust: hook(fc.boolean()),
    customize: hook(valuesWithSecrets),
    localize: hook(fc.record({ title: fc.oneof(text, fc.anything()), detail: fc.oneof(text, fc.anything()) })),
    traceId: hook(fc.oneof(text, fc.anything())),
    html: fc.oneof(fc.boolean(), hook(fc.oneof(text, fc.anything()))),
    exposeStack: fc.constantFrom(undefined, false, 'development'),
    defaults: fc.oneof(options, fc.anything()),
    carries: hook(fc.boolean()),
  },
  { requiredKeys: [] },
);

it.each(seeds)(
  `answers ${numRuns} values legally and says no secret (FUZZ_SEED=%i)`,
  { timeout: 3_600_000 },
  (seed) => {
    const limit = Error.stackTraceLimit;
    try {
      fc.assert(
        fc.property(thrown, contexts, (make, context) => {
          const error = make();
          const rendered = renderProblem(error, context as ProblemContext);
          const { status, headers, body, problem } = rendered;
          if (!Number.isInteger(status) || status < 400 || status > 599) throw new Error(`status ${status}`);
          if (problem.status !== status) throw new Error(`${problem.status} in the problem, ${status} on the wire`);
          const fields = new Headers(headers);
          const response = new Response(body, { status, headers });
          if (response.status !== status) throw new Error('status of the Response');
          if (!fields.has('vary') || !fields.has('cache-control')) throw new Error('Vary or Cache-Control is missing');
          if (headers.some(([name, value]) => /[\r\n\0]/u.test(name + value))) throw new Error('a header is split');
          if (fields.get('content-type')?.endsWith('json') === true && body !== null) {
            const parsed: unknown = JSON.parse(body);
            if (!isProblemDetails(parsed)) throw new Error(ajv.errorsText(isProblemDetails.errors));
            if ((parsed as { status: number }).status !== status) throw new Error('status of the body');
          }
          if (`${JSON.stringify(headers)}${body}`.includes(secret)) throw new Error('a secret');
          const again = renderProblem(error, context as ProblemContext);
          if (again.body !== body || JSON.stringify(again.headers) !== JSON.stringify(headers))
            throw new Error('another answer');
        }),
        { numRuns, seed },
      );
    } finally {
      expect(Error.stackTraceLimit).toBe(limit);
    }
  },
);
