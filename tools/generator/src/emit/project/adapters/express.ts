import { type FunctionDeclarationStructure, StructureKind } from 'ts-morph';
import { stringLiteral } from '../../../print/text.ts';
import { importOf } from '../../problem/statements.ts';
import type { ProjectEmitter } from '../project-emitter.ts';
import { problemResponders, responderFunction, siblingImports } from './responders.ts';

/** A responder for each problem type, and a handler that serves their pages, for Express. */
export const express: ProjectEmitter = {
  name: 'express',
  summary: 'Responders for your problem types, and a handler of their pages, for @codes/express.',
  needs: ['errors', 'pages'],
  emit({ own }, settings) {
    const responders = problemResponders(own);
    const types = ['RequestHandler', ...(responders.length === 0 ? [] : ['Response'])];
    return [
      {
        kind: 'typescript',
        path: 'problems.express.gen.ts',
        statements: [
          ...(responders.length === 0 ? [] : [importOf('@codes/express', ['problem'])]),
          importOf('express', types, true),
          ...siblingImports(responders, settings, ['isCurrent', 'problemPage']),
          ...responders.map((each) => responderFunction(each, [response], 'void')),
          problemPages(),
        ],
      },
    ];
  },
};

const response = { name: 'response', type: 'Response', doc: 'one that nothing was sent of yet' };

/** Express itself answers HEAD by GET; it answers 304, too, but not to what `fetch` sends with a tag: `no-cache`. */
function problemPages(): FunctionDeclarationStructure {
  const [get, head, field] = ['GET', 'HEAD', 'If-None-Match'].map(stringLiteral);
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: 'problemPages',
    returnType: 'RequestHandler',
    statements: [
      'return function answerWithPage(request, response, next) {',
      `  const asks = request.method === ${get} || request.method === ${head};`,
      '  const page = asks ? problemPage(request.baseUrl + request.path) : undefined;',
      '  if (page === undefined) {',
      '    next();',
      '    return;',
      '  }',
      `  if (isCurrent(page, request.get(${field}))) {`,
      '    response.status(304).set({ ETag: page.headers.ETag }).end();',
      '    return;',
      '  }',
      '  page.text().then((text) => response.set(page.headers).send(text)).catch(next);',
      '};',
    ],
    docs: [
      {
        description:
          '\nServes the pages of the problem types at the paths of their `type` URIs, as Markdown: `app.use(problemPages())`, after your own\nroutes. Whatever else is asked for is left to the next handler.',
      },
    ],
  };
}
