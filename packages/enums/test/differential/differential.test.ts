/** What we say of status codes beside what others say: each difference is explained, and none that is not there. */
import { expect, it } from 'vitest';
import { explanations } from './explanations.ts';
import { fetchResponse } from './peers/fetch-response.ts';
import { httpStatusCodes } from './peers/http-status-codes.ts';
import { iana } from './peers/iana.ts';
import { nodeHttp } from './peers/node-http.ts';
import { statuses } from './peers/statuses.ts';
import { undici } from './peers/undici.ts';
import { ours, type Peer, type Statement } from './statement.ts';

const peers: readonly Peer[] = [iana, nodeHttp, fetchResponse, undici, statuses, httpStatusCodes];

function weSay({ about, of }: Statement): unknown {
  return (ours[about] as (subject: Statement['of']) => unknown)(of);
}

it.each(peers)('$name differs from us only where it is explained', async ({ name, statements }) => {
  const said = await statements();
  expect(said.length).toBeGreaterThan(400);
  const different = said
    .map((statement) => ({ about: statement.about, of: statement.of, theirs: statement.says, ours: weSay(statement) }))
    .filter(({ theirs, ours }) => theirs !== ours);
  const explained = explanations
    .filter((explanation) => explanation.peers.includes(name))
    .flatMap(({ about, differences }) => differences.map(([of, theirs, ours]) => ({ about, of, theirs, ours })));
  expect(inOrder(different)).toEqual(inOrder(explained));
});

it('has explanations of known peers only, each in words', () => {
  const names = new Set(peers.map(({ name }) => name));
  for (const { peers, differences, why } of explanations) {
    expect(peers.filter((name) => !names.has(name))).toEqual([]);
    expect([peers, differences, why.split(' ')].every(({ length }) => length > 0)).toBe(true);
  }
});

function inOrder(differences: readonly object[]): string[] {
  return differences
    .map((each) => JSON.stringify(each, (_, value: unknown) => (value === undefined ? 'nothing' : value)))
    .sort();
}
