import { randomUUID } from 'node:crypto';
import { createApp } from './app.ts';

const app = createApp({ tokens: ['demo'], problems: { traceId: () => randomUUID(), html: true } });
const port = Number(process.env['PORT'] ?? 3000);

app.listen(port, '127.0.0.1', (error) => {
  if (error !== undefined) throw error;
  console.log(`The orders API listens on http://127.0.0.1:${port}/orders: try it with "Authorization: Bearer demo"`);
});
