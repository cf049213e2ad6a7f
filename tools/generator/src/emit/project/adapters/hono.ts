import { type FunctionDeclarationStructure, StructureKind } from 'ts-morph';
import { stringLiteral } from '../../../print/text.ts';
import { importOf } from '../../problem/statements.ts';
import type { ProjectEmitter } from '../project-emitter.ts';
import { problemResponders, responderFunction, siblingImports } from './responders.ts';

/** A responder for each problem type, of which RPC clients know the members, and a handler of their pages, for Hono. */
export const hono: ProjectEmitter = {
  name: 'hono',
  summary: 'Responders for your problem types, and a handler of their pages, for @codes/hono.',
  needs: ['errors', 'pages'],
  emit({ own }, settings) {
    const responders = problemResponders(own);
    const types = [...(responders.length === 0 ? [] : ['Context']), 'MiddlewareHandler'];
    return [
      {
        kind: 'typescript',
        path: 'problems.hono.gen.ts',
        statements: [
          ...(responders.length === 0 ? [] : [importOf('@codes/hono', ['problem', 'type ProblemResponseOf'])]),
          importOf('hono', types, true),
          ...siblingImports(responders, settings, ['isCurrent', 'problemPage']),
          ...responders.map((each) =>
            responderFunction(each, [context], `ProblemResponseOf<InstanceType<typeof ${each.errorClass}>>`),
          ),
          problemPages(),
        ],
      },
    ];
  },
};

const context = { name: 'c', type: 'Context', doc: 'the context of the request' };

/** Hono itself takes the content off what answers HEAD. */
function problemPages(): FunctionDeclarationStructure {
  const [get, head, field] = ['GET', 'HEAD', 'If-None-Match'].map(stringLiteral);
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: 'problemPages',
    returnType: 'MiddlewareHandler',
    statements: [
      'return async function answerWithPage(c, next) {',
      `  const asks = c.req.method === ${get} || c.req.method === ${head};`,
      '  const page = asks ? problemPage(new URL(c.req.url).pathname) : undefined;',
      '  if (page === undefined) return next();',
      `  if (isCurrent(page, c.req.header(${field}))) return c.body(null, 304, { ETag: page.headers.ETag });`,
      '  return c.body(await page.text(), 200, page.headers);',
      '};',
    ],
    docs: [
      {
        description:
          '\nServes the pages of the problem types at the paths of their `type` URIs, as Markdown: `app.use(problemPages())`. Whatever else is\nasked for is left to the next handler.',
      },
    ],
  };
}
