import { createHash } from 'node:crypto';
import { type StatementStructures, StructureKind, VariableDeclarationKind } from 'ts-morph';
import { literal, stringLiteral } from '../../../print/text.ts';
import { type PageSettings, plainLabel } from '../catalogue/problem-page.ts';
import { statusesOf } from '../catalogue/statuses.ts';
import { exampleFinder } from '../example/member.ts';
import type { ProjectEmitter } from '../project-emitter.ts';
import { moduleOf } from '../siblings.ts';
import { pageText } from './page-text.ts';
import { normalPathBody, typesByPath } from './paths.ts';

/** The file that finds a page, and the one with the texts, which is not loaded before somebody asks for one. */
export const pagesFile = 'problem-pages.gen.ts';
const textsFile = 'problem-page-texts.gen.ts';

/** The pages of the problem types, as a module that an adapter serves. */
export const pages: ProjectEmitter = {
  name: 'pages',
  summary: 'The pages of your problem types, as a module that express, hono and next serve.',
  needs: [],
  emit(project, settings) {
    const pageSettings: PageSettings = {
      statuses: statusesOf(project),
      exampleOf: exampleFinder(),
      labelOf: plainLabel,
    };
    const texts = [...typesByPath(project.own.problemTypes)].map(
      ([path, types]) => [path, pageText(types, pageSettings)] as const,
    );
    const tags = texts.map(([path, text]) => [path, entityTag(text)] as const);
    return [
      { kind: 'typescript', path: pagesFile, statements: lookup(tags, moduleOf(settings, 'pages', textsFile)) },
      {
        kind: 'typescript',
        path: textsFile,
        statements: [mapStatement('texts', texts, 'The pages of problem types, by path.', true)],
      },
    ];
  },
};

/** A weak one: what is sent may be compressed on its way. */
function entityTag(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

function lookup(tags: readonly (readonly [path: string, tag: string])[], textsModule: string): StatementStructures[] {
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name: 'ProblemPage',
      docs: [{ description: '\nThe page of a problem type: what its `type` leads to.' }],
      properties: [
        {
          name: 'headers',
          isReadonly: true,
          type: `{ readonly ${stringLiteral('Content-Type')}: string; readonly ETag: string }`,
          docs: [{ description: '\nIts header fields: Markdown in UTF-8 (RFC 7763), and an entity tag.' }],
        },
        {
          name: 'text',
          isReadonly: true,
          type: '() => Promise<string>',
          docs: [{ description: '\nIts text, which is loaded when the first page is asked for.' }],
        },
      ],
    },
    mapStatement('entityTags', tags, 'The entity tags of the pages, by path.', false),
    {
      kind: StructureKind.Function,
      isExported: true,
      name: 'problemPage',
      parameters: [{ name: 'path', type: 'string' }],
      returnType: 'ProblemPage | undefined',
      statements: [
        'const known = normalPath(path);',
        'const ETag = entityTags.get(known);',
        'if (ETag === undefined) return undefined;',
        'return {',
        `  headers: { ${stringLiteral('Content-Type')}: ${stringLiteral('text/markdown; charset=utf-8')}, ETag },`,
        `  text: async () => (await import(${stringLiteral(textsModule)})).texts.get(known) ?? ${stringLiteral('')},`,
        '};',
      ],
      docs: [{ description: '\nThe page at a path, if it is that of a problem type.\n\n@param path - of the request' }],
    },
    {
      kind: StructureKind.Function,
      isExported: true,
      name: 'isCurrent',
      parameters: [
        { name: 'page', type: 'ProblemPage' },
        { name: 'ifNoneMatch', type: 'string | null | undefined' },
      ],
      returnType: 'boolean',
      statements: [
        `const tags = (ifNoneMatch ?? ${stringLiteral('')}).split(${stringLiteral(',')}).map((tag) => tag.trim().replace(/^W\\//, ${stringLiteral('')}));`,
        `return tags.some((tag) => tag === ${stringLiteral('*')} || tag === page.headers.ETag.slice(2));`,
      ],
      docs: [
        {
          description:
            '\nWhether the client has the page as it is (RFC 9110 §13.1.2).\n\n@param ifNoneMatch - the header field If-None-Match of the request',
        },
      ],
    },
    {
      kind: StructureKind.Function,
      name: 'normalPath',
      parameters: [{ name: 'path', type: 'string' }],
      returnType: 'string',
      statements: [...normalPathBody],
      docs: [
        {
          description:
            '\nA path in the form in which paths are compared (RFC 3986 §6.2.2), without the slash at its end.',
        },
      ],
    },
  ];
}

function mapStatement(
  name: string,
  entries: readonly (readonly [string, string])[],
  doc: string,
  isExported: boolean,
): StatementStructures {
  const lines = entries.map((entry) => `  ${literal(entry)},`);
  return {
    kind: StructureKind.VariableStatement,
    isExported,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [
      {
        name,
        type: 'ReadonlyMap<string, string>',
        initializer: `new Map(${lines.length === 0 ? '' : `[\n${lines.join('\n')}\n]`})`,
      },
    ],
    docs: [{ description: `\n${doc}` }],
  };
}
