import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { projectEmitters } from '../../../src/emit/project/project-emitters.ts';
import type { Entry, Model, ProblemType, Reference } from '../../../src/model/types.ts';
import type { PrintedFile } from '../../../src/print/print.ts';
import type { Project } from '../../../src/project/project.ts';
import { anyText } from '../../support/arbitrary-text.ts';
import { fixtureProject, printed } from '../../support/project.ts';
import { evaluate, inProject, parse, ts } from '../../support/typescript.ts';

const { model: fixture } = fixtureProject();

/** A project that has one text wherever a project has free text, whether or not the schema would accept it there. */
function projectOfText(text: string): Project {
  const reference: Reference = { title: text, url: text, section: text, verified: false };
  const said = { summary: text, description: text, references: [reference] };
  const entry: Entry = {
    ...said,
    id: 'pier/461',
    registry: 'pier',
    code: 461,
    key: 'ROPE_TORN',
    phrase: text,
    aliases: [{ phrase: `${text}1`, origin: text, constant: 'ROPE_BROKEN' }],
    class: 'client-error',
    lifecycle: { state: 'temporary', expires: text, note: text },
    appearsIn: ['response'],
    content: null,
    nullBody: null,
    cacheable: null,
    redirect: null,
    headers: [{ name: 'Berth', direction: 'response', level: 'MUST', reference }],
    retry: text,
  };
  const problemType: ProblemType = {
    ...said,
    registry: 'pier',
    type: text,
    key: 'OUT_OF_ROPE',
    title: text,
    status: 461,
    extensions: [
      { name: 'rope', schema: { description: text, enum: [text, { [text]: 1 }] }, required: true, summary: text },
      { name: 'made-of', schema: { type: 'object', required: [text] }, required: false, summary: text },
    ],
    lifecycle: { state: 'temporary', expires: text, note: text },
  };
  const own: Model = {
    registries: [{ id: 'pier', title: text, homepage: text, standard: false }],
    entries: [entry],
    fields: [],
    problemTypes: [problemType],
  };
  return { own, model: fixture };
}

async function filesOf(text: string): Promise<PrintedFile[]> {
  const project = projectOfText(text);
  return (await Promise.all(projectEmitters.map(({ name }) => printed(name, project)))).flat();
}

/** What a reader of the code sees of a file: its statements with their names, documentation and tags. */
function outline({ path, text }: PrintedFile): unknown {
  if (!path.endsWith('.ts')) return path;
  const statements = parse(text).statements.map((statement) => [
    ts.SyntaxKind[statement.kind],
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText())
      : (statement as { name?: ts.Node }).name?.getText(),
    ts.getJSDocCommentsAndTags(statement).length,
    ts.getJSDocTags(statement).map(({ tagName }) => tagName.text),
  ]);
  // The code that checks members differs with what it compares.
  return path === 'problem-members.gen.ts' ? path : { path, statements };
}

test('any text leaves every file with the same statements, comments and tags', async () => {
  const expected = (await filesOf('plain')).map(outline);
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      expect((await filesOf(text)).map(outline)).toEqual(expected);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

test('any text reads back', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const files = inProject(await filesOf(text));
      const read = (path: string): string => files.find((file) => file.path === `project/src/${path}`)?.text ?? '';
      expect(evaluate(files, 'project/src/pier.gen.ts')).toMatchObject({ pierReasonPhrases: { 461: text } });
      expect(evaluate(files, 'project/src/problem-types.gen.ts')).toMatchObject({ ProblemType: { OUT_OF_ROPE: text } });
      expect(JSON.parse(read('out-of-rope.json'))).toMatchObject({ properties: { type: { enum: [text] } } });
      const document = parseYaml(read('openapi.yaml')) as object;
      expect(document).toHaveProperty('components.schemas.OutOfRopeProblemType.properties.rope.enum', [
        text,
        Object.fromEntries([[text, 1]]),
      ]);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
