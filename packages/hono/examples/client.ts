/** Uses the notes by RPC: every status has a type of its own. */
import { hc } from 'hono/client';
import type { Api } from './app.ts';

/** Adds a note, reads it, and asks for one that is not there; says what came of it. */
export async function useNotes(url: string, fetchThere: typeof fetch = fetch): Promise<string[]> {
  const client = hc<Api>(url, { headers: { Authorization: 'Bearer example' }, fetch: fetchThere });
  const said: string[] = [];

  for (const title of ['Milk', 'Milk', '']) {
    const response = await client.notes.$post({ json: { title } });
    if (response.status === 201) {
      const { id } = await response.json();
      said.push(`added ${id}, at ${response.headers.get('Location')}`);
    } else if (response.status === 403) {
      const problem = await response.json();
      said.push(problem.title);
    } else if (response.status === 409) {
      const problem = await response.json();
      said.push(`${problem.title}: ${problem.detail}`);
    } else {
      said.push(`refused: ${response.status}`);
    }
  }

  const missing = await client.notes[':id'].$get({ param: { id: '99' } });
  if (missing.status === 404) {
    const problem = await missing.json();
    said.push(`${problem.status} ${problem.title}: ${problem.detail}`);
  }
  return said;
}
