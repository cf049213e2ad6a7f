/**
 * Why others are ahead where they are, written by hand. Each note says of which comparisons it speaks, and is shown with
 * what they say today; the command reports a note that is no longer true, and a finding without one.
 */

/** Comparisons of one table, or of several that are alike: `*` stands for anything. */
export interface Place {
  readonly table: string;
  readonly own: string;
  readonly other: string;
}

export interface Note {
  /** By which the command names it. */
  readonly id: string;
  readonly places: readonly Place[];
  readonly why: string;
}

/** The same of ours beside several others. */
function beside(table: string, own: string, ...others: readonly string[]): Place[] {
  return others.map((other) => ({ table, own, other }));
}

const errorClass = 'one error class: @codes/problem';
const httpStatus = '@codes/enums: `HttpStatus.NOT_FOUND`';

export const notes: readonly Note[] = [
  {
    id: 'bytes of an error class',
    places: [
      ...beside('sizes*', errorClass, 'one error class: hono', 'one error class: @curveball/http-errors'),
      ...beside('sizes*', errorClass, 'one error class: @httpx/exception'),
      ...beside('sizes/gzip', errorClass, 'one error class: h3'),
    ],
    why: 'A class of ours brings the problem with it: type, title, detail, extension members, header fields that are checked to be legal, a stack that can be left out, and `toJSON`. The smaller ones hold a status and a message (`@httpx/exception` some more), and leave all of that to whoever answers. What every class shares is there once: a second class without fields of its own costs less than a hundred bytes more.',
  },
  {
    id: 'bytes of the reverse lookup',
    places: beside('sizes*', 'code of a phrase: @codes/enums', 'code of a phrase: http-status-codes'),
    why: '`getStatusCode` knows one phrase of each code, letter by letter, and throws on any other. `statusFromPhrase` ignores case and surrounding space, and knows former names as well: they are the difference.',
  },
  {
    id: 'declarations of the index',
    places: beside('types', httpStatus, '*'),
    why: '`@codes/enums` declares phrases, classes and semantics as literal types, and without `skipLibCheck` all that an import reaches is checked, once a program, whatever is used of it. `@codes/enums/constants` reaches nothing else and costs nothing.',
  },
  {
    id: 'time of an error',
    places: [
      ...beside('errors/*/with a stack', '@codes/problem', 'hono'),
      ...beside('errors/*/shallow/with a stack', '@codes/problem', 'h3'),
    ],
    why: 'Most of it is the stack, which V8 takes for everybody. Ours also keeps its options and looks whether the stack is wanted; `HTTPException` keeps a status and a response, and the `HTTPError` of h3 a few members, which is less only in a shallow stack. Leaving out each step in turn gained nothing that can be told from noise. `stack: false` is several times faster than any of them.',
  },
  {
    id: 'first import of a package',
    places: [
      ...beside('cold/*', '@codes/enums', 'a one-line file'),
      ...beside('cold/*', '@codes/problem', 'a one-line file'),
    ],
    why: 'To find a package Node looks through folders and reads and parses package.json with its `exports`, which a file named by its path does not need: compare the one-line package.',
  },
  {
    id: 'first import of constants',
    places: beside('cold/*/constants', '@codes/enums', 'a one-line package', 'statuses', '@readme/http-status-codes'),
    why: 'Read by its path, the file of `@codes/enums` is there as soon as that of `statuses`. As a package it has `exports`, which say what a `require` gets and what an `import`; the first that a process meets make Node load what resolves them, which is most of a one-line package, too. `statuses` has none. The others have less to read. All of it is a millisecond or two, once a process.',
  },
  {
    id: 'first import of errors',
    places: beside(
      'cold/*/errors',
      '@codes/problem',
      'a one-line package',
      'hono/http-exception',
      'http-errors',
      'http-errors-enhanced',
      '@httpx/exception',
      '@curveball/http-errors',
    ),
    why: '`@codes/problem` is a whole library in one file, of which reading alone is the half, and loads `@codes/enums`: rendering, negotiation, parsing, and a class for every status with its fields. What is faster here is one small class, or classes and nothing that answers with them.',
  },
  {
    id: 'header fields in Hono',
    places: [
      ...beside('hono/a problem returned*', 'problem(c, 404)', 'c.json(…, 404)'),
      ...beside('hono/a problem returned*', 'problem(c, 404)', 'new Response() with the header fields of a problem'),
    ],
    why: 'A bare `c.json` sends neither `application/problem+json` nor `Cache-Control` nor `Vary`: with them by hand it costs about as much as `problem`. A `Response` made by hand knows its fields beforehand, and ignores those that middleware has set on `c`; ours negotiates with `Accept`, checks the fields and keeps those of middleware.',
  },
  {
    id: 'errors thrown in Hono',
    places: [
      ...beside('hono/an error thrown*', 'NotFoundError, errorHandler()', '*'),
      ...beside('hono/an error thrown*', 'HTTPException, errorHandler()', '*'),
    ],
    why: 'Most is the stack on both sides. The rest is the header fields, as above, and that the handler tells our errors from foreign ones, of which nothing may be sent. An error with `stack: false` is answered faster than any of the others.',
  },
  {
    id: 'errors thrown in Next',
    places: beside('next/an error thrown', 'NotFoundError, withProblems', 'an error, try/catch by hand'),
    why: "The hand-written handler answers without the header fields of a problem. Ours also asks whether what was thrown is a signal of Next's, and whether an answer is being kept, each behind an `await`, which V8 adds to the stack that it takes. With `stack: false` it is ahead.",
  },
];
