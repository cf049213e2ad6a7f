import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/emit/project/catalogue/catalogue.ts';
import { pages } from '../../../src/emit/project/pages/pages.ts';
import { typesByPath } from '../../../src/emit/project/pages/paths.ts';
import type { Model } from '../../../src/model/types.ts';
import type { PrintedFile } from '../../../src/print/print.ts';
import { anyText } from '../../support/arbitrary-text.ts';
import { nodesOf, parseMarkdown } from '../../support/markdown.ts';
import { fixtureProject, printedOf } from '../../support/project.ts';
import { evaluate } from '../../support/typescript.ts';

interface Page {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: () => Promise<string>;
}

interface Module {
  readonly problemPage: (path: string) => Page | undefined;
  readonly isCurrent: (page: Page, ifNoneMatch: string | null | undefined) => boolean;
}

/** The module as it runs. */
function moduleOf(files: readonly PrintedFile[]): Module {
  const below = files.map(({ path, text }) => ({ path: `src/${path}`, text }));
  return evaluate(below, 'src/problem-pages.gen.ts') as unknown as Module;
}

const { problemPage, isCurrent } = moduleOf(await printedOf(pages, fixtureProject('tugs')));

describe('a page', () => {
  test('is what the catalogue has of the type, but for links to other pages', async () => {
    const page = problemPage('/problems/rope-torn');
    const [, text = ''] = /-->\n\n([^]*)/u.exec(
      (await printedOf(catalogue, fixtureProject('tugs'))).find(({ path }) => path === 'rope-torn.md')?.text ?? '',
    ) ?? [undefined];
    expect(await page?.text()).toBe(text.replace('[461 Tug Busy](status-codes/tugs.md#461)', '461 Tug Busy'));
    expect(page?.headers).toEqual({
      'Content-Type': 'text/markdown; charset=utf-8',
      ETag: expect.stringMatching(/^W\/"[\w-]{22}"$/u),
    });
  });

  test.each([
    ['a slash at the end of the request', '/problems/rope-torn/', true],
    ['a slash at the end of the type', '/problems/no-permit', true],
    ['what need not be encoded', '/%70roblems/rope-torn', true],
    ['what is encoded in the type', '/anchor~ed', true],
    ['upper case', '/Problems/rope-torn', false],
    ['an encoded slash', '/problems%2Frope-torn', false],
    ['the file of the catalogue', '/problems/rope-torn.md', false],
    ['a path that begins alike', '/problems/rope', false],
    ['what objects have', '/constructor', false],
    ['nothing', '', false],
  ])('is found, or not, with %s', (_what, path, found) => {
    expect(problemPage(path) !== undefined).toBe(found);
  });

  test('that several types share has all of them, each at its fragment', async () => {
    const text = (await problemPage('/problems')?.text()) ?? '';
    const root = parseMarkdown(text);
    expect(nodesOf(root, 'heading').filter(({ depth }) => depth < 3)).toHaveLength(3);
    const ids = nodesOf(root, 'html').flatMap(({ value }) => /id="([^"]*)"/u.exec(value)?.[1] ?? []);
    expect(ids).toEqual(['no-permit', 'response']);
    expect(nodesOf(root, 'link').flatMap(({ url }) => (url.startsWith('#') ? [url.slice(1)] : []))).toEqual(ids);
  });

  test('is there for no type that is no http URL', () => {
    const paths = [...typesByPath(fixtureProject('tugs').own.problemTypes).values()].flat().map(({ key }) => key);
    expect(paths).toEqual(['NO_PERMIT', 'RESPONSE', 'TUG_BUSY_ERROR', 'ROPE_TORN', 'NO_PERMIT']);
  });
});

test.each([
  ['the tag', (tag: string) => tag, true],
  ['the tag as a strong one', (tag: string) => tag.slice(2), true],
  ['one of several', (tag: string) => `"a", ${tag} , "b"`, true],
  ['any', () => '*', true],
  ['another', () => 'W/"a"', false],
  ['nothing', () => undefined, false],
  ['null', () => null, false],
  ['what is no tag', (tag: string) => tag.slice(3), false],
])('a client has the page if it names %s', (_what, fieldOf, expected) => {
  const page = problemPage('/problems/rope-torn');
  expect(page === undefined ? undefined : isCurrent(page, fieldOf(page.headers['ETag'] ?? ''))).toBe(expected);
});

test('any path of a type is found as it is requested', async () => {
  const { model, own } = fixtureProject('tugs');
  const anyPath = fc.array(fc.oneof(anyText, fc.constantFrom('%41', '%2f', '%', '%7E', '/', '..', 'é')), {
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(anyPath, async (parts) => {
      const text = parts.join('').replaceAll(/[?#\s]/gu, '');
      const url = new URL(`https://a.example/${text}`);
      const [first, ...others] = own.problemTypes.map((type, index) => ({
        ...type,
        type: index === 0 ? `https://a.example/${text}` : `urn:${index}`,
      }));
      const problemTypes = first === undefined ? [] : [first, ...others];
      const found = moduleOf(await printedOf(pages, { model, own: { ...own, problemTypes } satisfies Model }));
      expect(await found.problemPage(url.pathname)?.text()).toContain('# ');
    }),
    { numRuns: 40 },
  );
});
