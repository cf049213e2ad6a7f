import { defineProblem } from '@codes/express';
import { z } from 'zod';

/** The account cannot pay for the order. */
export const OutOfCredit = defineProblem({
  type: 'https://example.com/problems/out-of-credit',
  title: 'Not enough credit',
  status: 403,
  name: 'OutOfCreditError',
  extensions: z.object({ balance: z.number(), cost: z.number() }),
});
