import { type FunctionDeclarationStructure, StructureKind } from 'ts-morph';
import { stringLiteral } from '../../../print/text.ts';
import { importOf } from '../../problem/statements.ts';
import type { ProjectEmitter } from '../project-emitter.ts';
import { problemResponders, responderFunction, siblingImports } from './responders.ts';

/** A responder for each problem type, and a handler that serves their pages, for Next. */
export const next: ProjectEmitter = {
  name: 'next',
  summary: 'Responders for your problem types, and a handler of their pages, for @codes/next.',
  needs: ['errors', 'pages'],
  emit({ own }, settings) {
    const responders = problemResponders(own);
    return [
      {
        kind: 'typescript',
        path: 'problems.next.gen.ts',
        statements: [
          importOf('@codes/next', ['problem']),
          ...siblingImports(responders, settings, ['isCurrent', 'problemPage']),
          ...responders.map((each) => responderFunction(each, [], 'Response')),
          problemPages(),
        ],
      },
    ];
  },
};

/** Next itself answers HEAD by GET. */
function problemPages(): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    isExported: true,
    isAsync: true,
    name: 'problemPages',
    parameters: [{ name: 'request', type: 'Request' }],
    returnType: 'Promise<Response>',
    statements: [
      'const page = problemPage(new URL(request.url).pathname);',
      'if (page === undefined) return problem(404);',
      `if (isCurrent(page, request.headers.get(${stringLiteral('If-None-Match')}))) {`,
      '  return new Response(null, { status: 304, headers: { ETag: page.headers.ETag } });',
      '}',
      'return new Response(await page.text(), { headers: page.headers });',
    ],
    docs: [
      {
        description:
          '\nServes the pages of the problem types at the paths of their `type` URIs, as Markdown, and answers 404 to all else. For\n`https://…/problems/out-of-credit` and its like the file `app/problems/[slug]/route.ts` holds\n`export { problemPages as GET } from …`.\n\n@param request - of which the path decides',
      },
    ],
  };
}
