// Starts an API, orders a book from it, and prints what it answers.
import type { AddressInfo } from 'node:net';
import { problemHandlers } from '@codes/express';
import express from 'express';
import { OutOfCreditProblem } from './codes/errors.gen.js';

const app = express();
app.post('/orders/:book', () => {
  throw new OutOfCreditProblem({ balance: 30 }, { detail: 'That costs 80.' });
});
app.use(problemHandlers(app));

const server = app.listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const { port } = server.address() as AddressInfo;
const response = await fetch(`http://127.0.0.1:${port}/orders/${process.argv[2]}`, { method: 'POST' });
process.stdout.write(await response.text());
server.close();
