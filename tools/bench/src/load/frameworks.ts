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
