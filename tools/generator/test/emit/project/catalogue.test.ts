import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../../src/emit/project/catalogue/catalogue.ts';
import type { Entry, Model, ProblemType, Registry } from '../../../src/model/types.ts';
import type { Project } from '../../../src/project/project.ts';
import { anyText } from '../../support/arbitrary-text.ts';
import { nodesOf, outlineOf, parseMarkdown, textOf } from '../../support/markdown.ts';
import { fixtureProject, printedOf } from '../../support/project.ts';

test('every relative link leads to a page, and its fragment to one heading there', async () => {
  const pages = new Map(
    (await printedOf(catalogue, fixtureProject('tugs'))).map(({ path, text }) => [path, parseMarkdown(text)]),
  );
  const links = [...pages].flatMap(([path, root]) =>
    nodesOf(root, 'link')
      .filter(({ url }) => !/^[a-z]+:/u.test(url))
      .map(({ url }) => ({ path, url })),
  );
  expect(links.length).toBeGreaterThan(10);
  for (const { path, url } of links) {
    const [file = '', fragment] = url.split('#');
    const target = pages.get(posix.join(posix.dirname(path), file));
    const anchors = target === undefined ? [] : nodesOf(target, 'heading').map((heading) => textOf(heading));
    expect([path, url, target !== undefined]).toEqual([path, url, true]);
    expect(anchors.filter((anchor) => anchor === fragment)).toHaveLength(fragment === undefined ? 0 : 1);
  }
});

test('every page is found from the index', async () => {
  const files = await printedOf(catalogue, fixtureProject('tugs'));
  const index = parseMarkdown(files.find(({ path }) => path === 'README.md')?.text ?? '');
  const found = new Set(nodesOf(index, 'link').map(({ url }) => url.replace(/#.*/u, '')));
  expect([...found].sort()).toEqual(
    files
      .map(({ path }) => path)
      .filter((path) => path !== 'README.md')
      .sort(),
  );
});

test('a project that describes nothing has an empty index', async () => {
  const { model } = fixtureProject('tugs');
  const own: Model = { registries: [], entries: [], fields: [], problemTypes: [] };
  const files = await printedOf(catalogue, { model, own });
  expect(files.map(({ path }) => path)).toEqual(['README.md']);
});

/** A project in which every text is the same one. */
function projectOfText(text: string): Project {
  const reference = { title: text, url: 'https://a.example/', section: text, verified: true };
  const registry: Registry = { id: 'tugs', title: text, homepage: 'https://a.example/', standard: true };
  const entry: Entry = {
    id: 'tugs/461',
    registry: 'tugs',
    code: 461,
    key: 'TUG_BUSY',
    phrase: text,
    aliases: [{ phrase: text, origin: text }],
    class: 'client-error',
    summary: text,
    description: text,
    references: [reference],
    lifecycle: { state: 'deprecated', note: text },
    appearsIn: ['response'],
    content: 'expected',
    nullBody: false,
    cacheable: 'heuristic',
    redirect: null,
    headers: [{ name: 'Tug', direction: 'response', level: 'MUST', condition: text, reference }],
    retry: text,
  };
  const problemType: ProblemType = {
    registry: 'tugs',
    type: 'https://a.example/rope',
    key: 'ROPE_TORN',
    title: text,
    status: 461,
    summary: text,
    description: text,
    extensions: [{ name: 'length', schema: { type: 'number' }, required: true, summary: text }],
    lifecycle: { state: 'requested', note: text },
    references: [reference],
  };
  const own: Model = { registries: [registry], entries: [entry], fields: [], problemTypes: [problemType] };
  return { model: own, own };
}

/** What a reader sees of a page, but for the example, in which text is JSON. */
function seenOf(markdown: string): { readonly outline: Record<string, number>; readonly said: string[] } {
  const root = parseMarkdown(markdown);
  const blocks = [...nodesOf(root, 'heading'), ...nodesOf(root, 'paragraph'), ...nodesOf(root, 'tableCell')];
  return { outline: outlineOf(root), said: blocks.map(textOf) };
}

test('any text leaves every page with the same structure, and says the same', async () => {
  const plain = (await printedOf(catalogue, projectOfText('PLAIN'))).map(({ text }) => seenOf(text));
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const said = text
        .replaceAll(/[ \t]*(?:\r\n?|\n)[ \t]*/gu, ' ')
        // oxlint-disable-next-line no-control-regex
        .replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\p{Surrogate}]/gu, ' ')
        .replaceAll(/^ +| +$/gu, '');
      // Paragraphs are another test's: here a description has one.
      fc.pre(said !== '' && !/[\r\n]/u.test(text));
      const pages = (await printedOf(catalogue, projectOfText(said))).map(({ text }) => seenOf(text));
      expect(pages).toEqual(
        plain.map(({ outline, said: all }) => ({
          outline,
          said: all.map((each) => each.replaceAll('PLAIN', () => said)),
        })),
      );
    }),
    { numRuns: 60 },
  );
});
