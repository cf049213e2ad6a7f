import { anyMembers, anyStatus, anyText, anyValue, names, revoked, secret, someTraps } from './junk.ts';
import type { Random } from './random.ts';
import type { ErrorClass, Subject } from './subject.ts';

/** Makes whatever could be thrown, of one copy of the package. */
export function thrownOf(subject: Subject): (random: Random) => unknown {
  const classes = Object.values(subject).filter(
    (value): value is ErrorClass =>
      typeof value === 'function' && value.prototype instanceof Error && value.length <= 1,
  );
  const makers: readonly ((random: Random) => unknown)[] = [
    (random) => own(random, random.pick(classes)),
    (random) => own(random, random.pick(classes)),
    (random) => subject.problemError(400 + random.below(200), [options(random)]),
    (random) => tampered(random, own(random, random.pick(classes))),
    (random) => ({
      ...options(random),
      [Symbol.for('@codes/http-error')]: random.chance(0.5) ? true : options(random),
    }),
    foreign,
    foreign,
    (random) => random.pick(errorMakers)(),
    (random) => Object.freeze(foreign(random)),
    (random) =>
      new Proxy(
        foreign(random),
        someTraps(random, () => anyValue(random, 1)),
      ),
    () => revoked(new Error(secret)),
    (random) => causes(foreign(random), random.below(60)),
    (random) => ({ message: secret, stack: secret, response: { data: secret }, ...anyMembers(random, () => secret) }),
    issues,
    (random) => Object.setPrototypeOf(foreign(random), null) as object,
    (random) => (random.chance(0.5) ? secret : anyValue(random)),
    (random) => anyValue(random),
  ];
  return (random) => {
    try {
      return random.pick(makers)(random);
    } catch {
      // What cannot even be made, or is no error status.
      return new Error(secret);
    }
  };
}

function own(random: Random, Class: ErrorClass): Error {
  return new Class(options(random));
}

/** Options of an error of ours: what is public is anything, what is not is the secret. */
function options(random: Random): Record<string, unknown> {
  const value = (): unknown => (random.chance(0.5) ? anyText(random) : anyValue(random, 1));
  const given: Record<string, unknown> = {
    // Without a detail the message of a 4xx is public.
    detail: random.chance(0.7) ? anyText(random) : (anyValue(random, 1) ?? ''),
    message: secret,
    cause: secret,
    stack: false,
    extensions: random.chance(0.8) ? anyMembers(random, () => anyValue(random, 3)) : anyValue(random),
  };
  if (random.chance(0.3)) given['headers'] = headers(random);
  for (const name of ['type', 'title', 'instance', 'allow', 'challenges', 'retryAfter', 'link', 'upgrade', 'accept']) {
    if (random.chance(0.15)) given[name] = value();
  }
  return given;
}

const fieldNames =
  'Allow,Cache-Control,Connection,Content-Length,Content-Type,Set-Cookie,Retry-After,Transfer-Encoding,Vary,X-Own';

function headers(random: Random): unknown {
  // Whatever they are, they are public.
  if (random.chance(0.2)) return random.chance(0.5) ? anyText(random) : anyMembers(random, () => anyValue(random, 1));
  const lines = Array.from({ length: random.below(4) }, () => [
    random.chance(0.8) ? random.pick(fieldNames.split(',')) : random.pick(names),
    random.chance(0.6) ? anyText(random) : anyValue(random, 2),
  ]);
  return Object.fromEntries(lines);
}

function tampered(random: Random, error: Error): Error {
  for (const name of ['status', 'title', 'type', 'headers', 'extensions']) {
    const value = name === 'headers' ? headers(random) : anyValue(random, 2);
    if (random.chance(0.4))
      Object.defineProperty(error, name, { value: random.chance(0.5) ? anyStatus(random) : value });
  }
  return error;
}

const kinds = [Error, TypeError, RangeError, SyntaxError, URIError];

/** An error that is not ours, with the secret wherever it has something to say, and odd members. */
function foreign(random: Random): Error {
  const error = new (random.pick(kinds))(secret, { cause: secret });
  const status = anyStatus(random);
  return Object.assign(error, {
    status,
    statusCode: random.chance(0.7) ? status : anyStatus(random),
    // Whoever says true means the message for the client.
    expose: random.pick<unknown>([false, undefined, 'true', 1]),
    headers: random.chance(0.3) ? { 'Set-Cookie': secret, 'Content-Location': secret } : undefined,
    code: random.pick<unknown>(['ECONNRESET', 'ABORT_ERR', secret, 7]),
    type: random.pick<unknown>(['entity.parse.failed', 'request.aborted', secret]),
    body: secret,
    response: { status: 404, data: secret, headers: { 'x-internal': secret } },
    ...(random.chance(0.2) && { name: random.pick(['TimeoutError', 'AbortError', 'MulterError', 'ValidationError']) }),
  });
}

const errorMakers: readonly (() => unknown)[] = [
  () => new AggregateError([new Error(secret), secret], secret),
  () => new DOMException(secret, 'AbortError'),
  () => new DOMException(secret, 'TimeoutError'),
  () =>
    new (class Own extends Error {
      override name = secret;
      #hidden = secret;
      toJSON(): unknown {
        return this.#hidden;
      }
    })(secret),
  () => Object.create(new Error(secret)),
  () => new Response(secret, { status: 404 }),
  () => Promise.resolve(secret),
];

function causes(error: Error, length: number): Error {
  let outer = error;
  for (let index = 0; index < length; index += 1)
    outer = Object.assign(new Error(secret, { cause: outer }), { status: 404 });
  if (length % 2 === 0) error.cause = outer;
  return outer;
}

/** What looks like a finding of a validation library; what was submitted is the secret. */
function issues(random: Random): unknown {
  const issue = (): unknown => ({
    code: random.pick<unknown>(['custom', 'invalid_type', 'unrecognized_keys', anyValue(random, 1)]),
    message: anyText(random),
    path: random.chance(0.7) ? [random.pick(names), random.below(3)] : anyValue(random, 2),
    input: secret,
    received: secret,
    value: secret,
  });
  const list = Array.from({ length: random.below(4) }, issue);
  const name = random.pick(['ZodError', 'SchemaError', 'ValidationError', 'ValiError', 'Error']);
  return Object.assign(new Error(secret), { name, [random.pick(['issues', 'errors', 'details', 'inner'])]: list });
}
