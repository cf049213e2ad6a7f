import { ConflictError, created, noContent, NotFoundError, ok, seeOther, validationError } from '@codes/express';
import { Router } from 'express';
import { z } from 'zod';
import { OutOfCredit } from './problems.ts';

export interface Order {
  readonly id: number;
  readonly item: string;
  readonly quantity: number;
  state: 'open' | 'paid';
  receipt?: string;
}

const newOrder = z.object({ item: z.string().min(1), quantity: z.int().min(1) });
const listQuery = z.object({ state: z.enum(['open', 'paid']).optional() });
const price = 5;

/** The order of an id as it stands in a path. */
export function findOrder(orders: ReadonlyMap<number, Order>, id: string): Order {
  const order = orders.get(Number(id));
  if (order === undefined) throw new NotFoundError({ detail: 'There is no such order.' });
  return order;
}

export function ordersRouter(orders: Map<number, Order>): Router {
  const router = Router();
  let credit = 100;
  let lastId = 0;

  router.get('/', (request, response) => {
    const query = listQuery.safeParse(request.query);
    if (!query.success) throw validationError(query.error, { in: 'query' });
    const { state } = query.data;
    ok(
      response,
      [...orders.values()].filter((order) => state === undefined || order.state === state),
    );
  });

  router.post('/', (request, response) => {
    const parsed = newOrder.safeParse(request.body);
    if (!parsed.success) throw validationError(parsed.error);
    const cost = parsed.data.quantity * price;
    if (cost > credit) throw new OutOfCredit({ balance: credit, cost }, { detail: `The order costs ${cost}.` });
    credit -= cost;
    const order: Order = { id: ++lastId, ...parsed.data, state: 'open' };
    orders.set(order.id, order);
    created(response, `/orders/${order.id}`, order);
  });

  router.get('/:id', (request, response) => ok(response, findOrder(orders, request.params.id)));

  router.delete('/:id', (request, response) => {
    const { id, state, quantity } = findOrder(orders, request.params.id);
    if (state === 'paid') throw new ConflictError({ detail: 'The order is paid, and cannot be withdrawn.' });
    orders.delete(id);
    credit += quantity * price;
    noContent(response);
  });

  // The outcome of paying is the order itself: the client goes back to it.
  router.post('/:id/payment', (request, response) => {
    const order = findOrder(orders, request.params.id);
    if (order.state === 'paid') throw new ConflictError({ detail: 'The order is paid already.' });
    order.state = 'paid';
    seeOther(response, `/orders/${order.id}`);
  });

  return router;
}
