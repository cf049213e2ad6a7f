/** `pnpm --filter @codes/hono example`: serves the notes, and has a client use them. */
import { serve } from '@hono/node-server';
import app from './app.ts';
import { useNotes } from './client.ts';

const server = serve({ ...app, port: Number(process.env['PORT'] ?? 3000), hostname: '127.0.0.1' }, async ({ port }) => {
  const url = `http://127.0.0.1:${port}`;
  console.log(`Notes: ${url}/notes with "Authorization: Bearer example", described at ${url}/openapi.json`);
  for (const line of await useNotes(url)) console.log(`  ${line}`);
  if (process.env['ONCE'] !== undefined) server.close();
});
