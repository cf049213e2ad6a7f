/**
 * The programs that are bundled. "Over the bare literal" is the size of a program less the size of its base: the same
 * program with the literal, or an empty function, where the library's value stood.
 */
import type { Bundler } from './bundlers.ts';

export interface Program {
  /** What is used, the same for each library that offers it. */
  readonly use: string;
  readonly library: string;
  readonly source: string;
  readonly base: string;
  /** The most bytes over the base that it may cost, by bundler where they differ: `pnpm proof` holds it. Peers have none. */
  readonly ceiling?: number | Readonly<Record<Bundler, number>>;
  readonly gzipCeiling?: number;
  /** It is no comparison: it shows that an export drags in no other one's code. */
  readonly standsAlone?: boolean;
}

const ours = '@codes/enums';
const errors = '@codes/problem';
const literal = 'console.log(404);';
const vendorLiteral = 'console.log(499);';
const plainError = "console.log(new Error('x'));";
// A function is kept whole when it escapes; no bundler can fold its calls.
const emptyFunction = 'globalThis.use = () => {};';

/** What bundlers can see through but esbuild, which keeps a namespace that is exported as a value. */
const namespace = { esbuild: 2400, rollup: 0, rolldown: 0, webpack: 0 };

/** A class of errors, over a plain `Error` in its place. */
const error = (use: string, library: string, source: string) => ({ use, library, source, base: plainError });
const oneError = 'one error class';
const challenged = 'UnauthorizedError, with the grammar of challenges';

/** What may stand in a bundle alone: no export drags in another one's code. */
const standsAlone = [
  ['isHttpError', 200],
  ['parseProblem', 750],
  ['matchProblem', 450],
  ['retryAfterMs', 1200],
] as const;

const constant = (use: string, library: string, source: string) => ({ use, library, source, base: literal });
const fn = (use: string, library: string, source: string) => ({ use, library, source, base: emptyFunction });

const member = 'HttpStatus.NOT_FOUND';
const reverse = 'code of a phrase';
const guard = 'one class guard';
const phrases = 'phrase of a code, all IANA phrases';

export const programs: readonly Program[] = [
  {
    ...constant('named constant', ours, `import { NOT_FOUND } from '${ours}/constants'; console.log(NOT_FOUND);`),
    ceiling: 0,
  },
  {
    ...constant(
      'import * as HttpStatus',
      ours,
      `import * as HttpStatus from '${ours}/constants'; console.log(HttpStatus.NOT_FOUND);`,
    ),
    ceiling: 0,
  },
  {
    ...constant(member, ours, `import { HttpStatus } from '${ours}'; console.log(HttpStatus.NOT_FOUND);`),
    ceiling: namespace,
  },
  constant(
    member,
    'http-status-codes',
    `import { StatusCodes } from 'http-status-codes'; console.log(StatusCodes.NOT_FOUND);`,
  ),
  constant(member, 'http-status', `import { status } from 'http-status'; console.log(status.NOT_FOUND);`),
  constant(member, 'statuses', `import statuses from 'statuses'; console.log(statuses.code['not found']);`),
  {
    use: 'NginxStatus.CLIENT_CLOSED_REQUEST',
    library: ours,
    source: `import { NginxStatus } from '${ours}/vendors/nginx'; console.log(NginxStatus.CLIENT_CLOSED_REQUEST);`,
    base: vendorLiteral,
    ceiling: namespace,
  },
  {
    use: 'NginxStatus.CLIENT_CLOSED_REQUEST',
    library: 'http-status',
    source: `import status from 'http-status/nginx'; console.log(status.CLIENT_CLOSED_REQUEST);`,
    base: vendorLiteral,
  },
  {
    ...fn(guard, ours, `import { isClientError } from '${ours}'; globalThis.use = isClientError;`),
    ceiling: 110,
  },
  // It has no guard by class, but one for "not an error".
  fn(
    guard,
    '@readme/http-status-codes',
    `import { isStatusCodeSuccessful } from '@readme/http-status-codes'; globalThis.use = isStatusCodeSuccessful;`,
  ),
  fn(
    guard,
    'http-status',
    `import { status } from 'http-status'; globalThis.use = (code) => status[code + '_CLASS'] === status.classes.CLIENT_ERROR;`,
  ),
  {
    ...fn(reverse, ours, `import { statusFromPhrase } from '${ours}'; globalThis.use = statusFromPhrase;`),
    ceiling: 1800,
  },
  fn(
    reverse,
    'http-status-codes',
    `import { getStatusCode } from 'http-status-codes'; globalThis.use = getStatusCode;`,
  ),
  fn(reverse, 'statuses', `import statuses from 'statuses'; globalThis.use = statuses;`),
  {
    ...fn(phrases, ours, `import { reasonPhrase } from '${ours}'; globalThis.use = reasonPhrase;`),
    ceiling: 1600,
    gzipCeiling: 900,
  },
  fn(
    phrases,
    'http-status-codes',
    `import { getReasonPhrase } from 'http-status-codes'; globalThis.use = getReasonPhrase;`,
  ),
  fn(phrases, 'http-status', `import { status } from 'http-status'; globalThis.use = (code) => status[code];`),
  fn(
    phrases,
    '@readme/http-status-codes',
    `import { getStatusCode } from '@readme/http-status-codes'; globalThis.use = (code) => getStatusCode(code).message;`,
  ),
  fn(phrases, 'statuses', `import statuses from 'statuses'; globalThis.use = (code) => statuses.message[code];`),
  {
    ...error(oneError, errors, `import { NotFoundError } from '${errors}'; console.log(new NotFoundError('x'));`),
    ceiling: 1200,
  },
  error(oneError, 'hono', `import { HTTPException } from 'hono/http-exception'; console.log(new HTTPException(404));`),
  error(oneError, 'h3', `import { HTTPError } from 'h3'; console.log(new HTTPError('x', { status: 404 }));`),
  error(oneError, 'http-errors', `import { NotFound } from 'http-errors'; console.log(new NotFound('x'));`),
  error(oneError, '@hapi/boom', `import { notFound } from '@hapi/boom'; console.log(notFound('x'));`),
  error(
    oneError,
    'http-errors-enhanced',
    `import { NotFoundError } from 'http-errors-enhanced'; console.log(new NotFoundError('x'));`,
  ),
  error(
    oneError,
    '@httpx/exception',
    `import { HttpNotFound } from '@httpx/exception'; console.log(new HttpNotFound('x'));`,
  ),
  error(
    oneError,
    '@curveball/http-errors',
    `import { NotFound } from '@curveball/http-errors'; console.log(new NotFound('x'));`,
  ),
  {
    ...error(
      challenged,
      errors,
      `import { UnauthorizedError } from '${errors}'; console.log(new UnauthorizedError({ challenges: [] }));`,
    ),
    ceiling: 1750,
  },
  ...standsAlone.map(([name, ceiling]) => ({
    ...fn(name, errors, `import { ${name} } from '${errors}'; globalThis.use = ${name};`),
    ceiling,
    standsAlone: true,
  })),
];
