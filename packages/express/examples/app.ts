import { type ExpressProblemOptions, problemHandlers, rateLimitHandler } from '@codes/express';
import express, { type Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import { authenticate } from './authenticate.ts';
import { type Order, ordersRouter } from './orders.ts';
import { receiptsRouter } from './receipts.ts';

export interface Settings {
  readonly tokens: readonly string[];
  /** How many requests a client may make in a minute. */
  readonly limit?: number;
  readonly problems?: ExpressProblemOptions;
}

/** The orders API. Everything it keeps, it keeps in memory. */
export function createApp({ tokens, limit = 60, problems = {} }: Settings): Express {
  const app = express();
  const orders = new Map<number, Order>();

  app.disable('x-powered-by');
  app.use(rateLimit({ windowMs: 60_000, limit, standardHeaders: 'draft-8', handler: rateLimitHandler() }));
  app.use(authenticate(new Set(tokens)));
  app.use(express.json({ limit: '10kb' }));
  app.use('/orders', ordersRouter(orders), receiptsRouter(orders));

  app.use(problemHandlers(app, problems));
  return app;
}
