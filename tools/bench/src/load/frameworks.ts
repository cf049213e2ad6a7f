/** What is compared of an adapter: with what its framework's users write without it. */
import type { Case, Role } from '../measure/rows.ts';

export interface Comparison {
  readonly question: string;
  /** What the others are divided by, first. */
  readonly cases: readonly [LoadCase, ...LoadCase[]];
}

/** A case by its name in fixtures/load. */
export interface LoadCase extends Case {
  /** Whether it is asked over a network, too: that takes long, and decides less. */
  readonly served: boolean;
}

export interface Framework {
  /** The module of its cases in fixtures/load. */
  readonly name: string;
  readonly comparisons: readonly Comparison[];
}

const one =
  (role: Role, served: boolean) =>
  (name: string): LoadCase => ({ name, role, served });
const own = one('own', true);
const ownInProcess = one('own', false);
const other = one('peer', true);
const otherInProcess = one('peer', false);

export const express: Framework = {
  name: 'express',
  comparisons: [
    { question: 'a problem returned', cases: [other('res.status(404).json()'), own('problem(res, 404)')] },
    {
      question: 'an error thrown',
      cases: [
        other('http-errors, hand-written middleware'),
        own('NotFoundError, errorHandler()'),
        ownInProcess('NotFoundError without stack, errorHandler()'),
        other('express-http-problem-details'),
        otherInProcess("http-errors, Express's own handler"),
      ],
    },
  ],
};

export const hono: Framework = {
  name: 'hono',
  comparisons: [
    {
      question: 'a problem returned',
      cases: [
        other('c.json(…, 404)'),
        own('problem(c, 404)'),
        other('c.json(…, 404) with the header fields of a problem'),
        otherInProcess('new Response() with the header fields of a problem'),
      ],
    },
    {
      question: 'an error thrown',
      cases: [
        other('HTTPException, hand-written onError'),
        own('NotFoundError, errorHandler()'),
        ownInProcess('NotFoundError without stack, errorHandler()'),
        ownInProcess('HTTPException, errorHandler()'),
        otherInProcess("HTTPException, Hono's own handler"),
      ],
    },
  ],
};

export const next: Framework = {
  name: 'next',
  comparisons: [
    {
      question: 'nothing goes wrong',
      cases: [otherInProcess('the handler alone'), ownInProcess('withProblems'), otherInProcess('try/catch by hand')],
    },
    {
      question: 'a problem returned',
      cases: [
        other('NextResponse.json(…, { status: 404 })'),
        own('problem(404)'),
        ownInProcess('problem(404), withProblems'),
        other('NextResponse.json(…, { status: 404 }) with the header fields of a problem'),
      ],
    },
    {
      question: 'an error thrown',
      cases: [
        other('an error, try/catch by hand'),
        own('NotFoundError, withProblems'),
        own('NotFoundError without stack, withProblems'),
      ],
    },
  ],
};
