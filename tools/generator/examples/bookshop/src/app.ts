import { created, problemHandlers } from '@codes/express';
import express, { type Express } from 'express';
import { AlreadyShippedProblem, OutOfStockError, WarehouseClosedError } from './codes/errors.gen.js';
import { outOfCredit, problemPages } from './codes/problems.express.gen.js';

const credit = 30;
const stock = new Map([
  ['dune', { price: 12, left: 3 }],
  ['atlas', { price: 80, left: 1 }],
  ['emma', { price: 9, left: 0 }],
]);
const shipped = new Set(['7']);

/** An API whose errors are problem types of its own, and which answers what their URIs lead to. */
export function bookshop({ open = true } = {}): Express {
  const app = express();
  app.post('/orders/:book', (request, response) => {
    const book = stock.get(request.params.book);
    if (!open) throw new WarehouseClosedError({ detail: 'We open at eight.', headers: { 'Retry-After': '3600' } });
    if (book === undefined || book.left === 0) throw new OutOfStockError(`There is no "${request.params.book}" left.`);
    if (book.price > credit) {
      outOfCredit(response, { balance: credit, accounts: ['/accounts/1'] }, { detail: `That costs ${book.price}.` });
      return;
    }
    created(response, '/orders/8', { book: request.params.book });
  });
  app.delete('/orders/:id', (request, response) => {
    if (shipped.has(request.params.id)) throw new AlreadyShippedProblem({ detail: 'It left this morning.' });
    response.sendStatus(204);
  });
  app.use(problemPages());
  app.use(problemHandlers(app));
  return app;
}
