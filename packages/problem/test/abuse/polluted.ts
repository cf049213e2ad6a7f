/** Names that code of ours, of a platform or of a library reads of objects, and so whoever pollutes a prototype may set. */
const names = [
  ...'status statusCode expose message detail title type instance extensions headers name stack cause code'.split(' '),
  ...'issues errors inner details validation path kind isJoi array received params value key keys length'.split(' '),
  ...'map trust customize onError exposeStack html traceId localize defaults request carries'.split(' '),
  ...'get set has method url httpVersionMajor signal aborted socket destroyed originalUrl accept in'.split(' '),
  ...'accept-language stream destroy req statusText statusMessage writableEnded headersSent'.split(' '),
  ...'challenges proxyChallenges allow upgrade retryAfter link accept scheme token68 href rel unit start end'.split(
    ' ',
  ),
  ...'size contentRange phrase problem then toJSON constructor errno digest res response raw _zod'.split(' '),
  ...'part pointer parameter own issue detail seconds kind type'.split(' '),
  ...'isFirstInDuration remainingPoints msBeforeNext consumedPoints enumerable configurable writable'.split(' '),
];

/** What they are set to: what JSON can say, and functions. */
const values: readonly unknown[] = [
  200,
  true,
  'polluted',
  'text/html',
  { aborted: true, scheme: 'Bearer', 'x-polluted': 'polluted', accept: 'text/html', message: 'polluted' },
  [{ message: 'polluted', path: ['polluted'] }],
  () => 'polluted',
];

/** Each name with each value, all names with each value, and what makes an error look as if it was for the client. */
export const pollutions: readonly Readonly<Record<string, unknown>>[] = [
  ...names.flatMap((name) => values.map((value) => ({ [name]: value }))),
  ...values.map((value) => Object.fromEntries(names.map((name) => [name, value]))),
  { status: 404, statusCode: 404, expose: true },
  { status: 400, statusCode: 400, expose: true, headers: { 'X-Polluted': 'polluted' } },
];

/** Gives members to `Object.prototype`, as an assignment would; what it returns takes them away again. */
export function pollute(members: Readonly<Record<string, unknown>>): () => void {
  const before = Object.getOwnPropertyDescriptors(Object.prototype) as Record<string, PropertyDescriptor>;
  for (const [name, value] of Object.entries(members)) {
    Reflect.defineProperty(Object.prototype, name, withoutPrototype({ value, enumerable: true }));
  }
  return () => {
    for (const name of Object.keys(members)) {
      const own = Object.hasOwn(before, name) ? before[name] : undefined;
      if (own === undefined) Reflect.deleteProperty(Object.prototype, name);
      else Reflect.defineProperty(Object.prototype, name, withoutPrototype(own));
    }
  };
}

/** Does something while `Object.prototype` has what it should not have. */
export function whilePolluted<Result>(members: Readonly<Record<string, unknown>>, act: () => Result): Result {
  const restore = pollute(members);
  try {
    return act();
  } finally {
    restore();
  }
}

/** A descriptor that has nothing but its own members, whatever `Object.prototype` has. */
function withoutPrototype(descriptor: PropertyDescriptor): PropertyDescriptor {
  return Object.assign(Object.create(null) as object, { writable: true, configurable: true }, descriptor);
}
