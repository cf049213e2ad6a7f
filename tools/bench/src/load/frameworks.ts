/** What is compared of an adapter: with what its framework's users write without it. */
export interface Comparison {
  readonly question: string;
  /** What the others are compared with. */
  readonly base: string;
  readonly others: readonly string[];
}

export interface Framework {
  /** The module of its cases in fixtures/load. */
  readonly name: string;
  readonly path: string;
  readonly comparisons: readonly Comparison[];
}

export const express: Framework = {
  name: 'express',
  path: '/items/7',
  comparisons: [
    { question: 'a problem returned', base: 'res.status(404).json()', others: ['problem(res, 404)'] },
    {
      question: 'an error thrown',
      base: 'http-errors, hand-written middleware',
      others: [
        'NotFoundError, errorHandler()',
        'NotFoundError without stack, errorHandler()',
        'express-http-problem-details',
        "http-errors, Express's own handler",
      ],
    },
  ],
};

export const hono: Framework = {
  name: 'hono',
  path: '/items/7',
  comparisons: [
    {
      question: 'a problem returned',
      base: 'c.json(…, 404)',
      others: [
        'problem(c, 404)',
        'c.json(…, 404) with the header fields of a problem',
        'new Response() with the header fields of a problem',
      ],
    },
    {
      question: 'an error thrown',
      base: 'HTTPException, hand-written onError',
      others: [
        'NotFoundError, errorHandler()',
        'NotFoundError without stack, errorHandler()',
        'HTTPException, errorHandler()',
        "HTTPException, Hono's own handler",
      ],
    },
  ],
};

export const next: Omit<Framework, 'path'> = {
  name: 'next',
  comparisons: [
    {
      question: 'nothing goes wrong',
      base: 'the handler alone',
      others: ['try/catch by hand', 'withProblems'],
    },
    {
      question: 'a problem returned',
      base: 'NextResponse.json(…, { status: 404 })',
      others: [
        'problem(404)',
        'problem(404), withProblems',
        'NextResponse.json(…, { status: 404 }) with the header fields of a problem',
      ],
    },
    {
      question: 'an error thrown',
      base: 'an error, try/catch by hand',
      others: ['NotFoundError, withProblems', 'NotFoundError without stack, withProblems'],
    },
  ],
};
