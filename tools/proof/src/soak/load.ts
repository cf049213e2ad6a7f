import { Agent } from 'node:http';
import { type Answer, type Ask, ask } from './ask.ts';

const kinds = ['own', 'unavailable', 'quick', 'foreign', 'cyclic', 'text', 'nothing', 'object', 'proxy'];
const ways = ['at-once', 'rejected', 'later'];
const get = (path: string): Ask => ({ path, method: 'GET' });
const post = (path: string, content: string): Ask => ({ path, method: 'POST', content });

/** What is asked, each about as often as the others. */
const asks: readonly Ask[] = [
  ...ways.flatMap((way) => kinds.map((kind) => get(`/${way}/${kind}`))),
  ...ways.map((way) => post(`/${way}/foreign`, '{"a":1}')),
  post('/fine', '{"a":'),
  get('/fine'),
  get('/returned'),
  get('/under-way'),
  { ...get('/slow'), leaves: 5 },
  { ...get('/later/own'), leaves: 0 },
  { ...post('/at-once/own', '{"a":1}'), leaves: 1 },
];

const clients = 24;

/**
 * Asks a server, as several clients at once, each time for something else.
 *
 * @param seed - which request follows which
 * @returns what is wrong with answers, and how many there were
 */
export async function load(
  port: number,
  requests: number,
  seed: number,
): Promise<{ wrong: string[]; answered: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const wrong: string[] = [];
  let answered = 0;
  let left = requests;
  let state = seed;
  const client = async (): Promise<void> => {
    while (left > 0 && wrong.length < 5) {
      left -= 1;
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const asked = asks[Math.floor((state / 2 ** 32) * asks.length)] as Ask;
      const answer = await ask(port, agent, asked);
      const fault = wrongOf(asked, answer);
      if (fault !== undefined) wrong.push(`${asked.method} ${asked.path}: ${fault}`);
      if (answer.status !== undefined) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { wrong, answered };
}

/** What is wrong with an answer, in words. A client that went away may have got it nonetheless. */
function wrongOf({ path, leaves }: Ask, { status, type, content, broken }: Answer): string | undefined {
  if (path === '/under-way') return broken === true ? undefined : 'it was not broken off';
  if (broken === true) return leaves === undefined ? 'it was broken off' : undefined;
  if (status === undefined || status < 200 || status > 599) return `the status ${status}`;
  if (status < 400) return path === '/fine' ? undefined : `the status ${status}`;
  if (type !== 'application/problem+json') return `the content type ${type}`;
  const problem = JSON.parse(content ?? '') as { readonly status?: unknown; readonly detail?: unknown };
  if (problem.status !== status) return `${content} with the status ${status}`;
  return /foreign|cyclic|hidden|database|no error/u.test(content ?? '') ? `it says ${content}` : undefined;
}
