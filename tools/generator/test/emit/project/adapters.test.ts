import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { express } from '../../../src/emit/project/adapters/express.ts';
import { hono } from '../../../src/emit/project/adapters/hono.ts';
import { next } from '../../../src/emit/project/adapters/next.ts';
import { pages } from '../../../src/emit/project/pages/pages.ts';
import { problemClassNames } from '../../../src/model/own-errors.ts';
import type { Model } from '../../../src/model/types.ts';
import type { PrintedFile } from '../../../src/print/print.ts';
import type { Project } from '../../../src/project/project.ts';
import { anyText } from '../../support/arbitrary-text.ts';
import { fixtureProject, printedOf } from '../../support/project.ts';
import { compile } from '../../support/typescript.ts';

const adapters = [express, hono, next];

/** What the generated modules import, as far as they do: each stand-in has the signature of the package. */
const standIns: readonly PrintedFile[] = [
  {
    path: 'node_modules/@codes/express/index.d.ts',
    text: `import type { Response } from 'express';
      export declare function problem<C extends new (...args: never) => object>(response: Response, type: C, ...args: ConstructorParameters<C>): void;`,
  },
  {
    path: 'node_modules/@codes/hono/index.d.ts',
    text: `import type { Context } from 'hono';
      export type ProblemResponseOf<E extends object> = { readonly of: E };
      export declare function problem<C extends new (...args: never) => object>(c: Context, type: C, ...args: ConstructorParameters<C>): ProblemResponseOf<InstanceType<C>>;`,
  },
  {
    path: 'node_modules/@codes/next/index.d.ts',
    text: `export declare function problem(status: 404): Response;
      export declare function problem<C extends new (...args: never) => object>(type: C, ...args: ConstructorParameters<C>): Response;`,
  },
  {
    path: 'node_modules/express/index.d.ts',
    text: `export interface Request { readonly method: string; readonly baseUrl: string; readonly path: string; get(name: string): string | undefined }
      export interface Response { status(code: number): this; set(fields: object): this; send(text: string): this; end(): void }
      export type RequestHandler = (request: Request, response: Response, next: (error?: unknown) => void) => void | Promise<void>;`,
  },
  {
    path: 'node_modules/hono/index.d.ts',
    text: `export interface Context {
        readonly req: { readonly method: string; readonly url: string; header(name: string): string | undefined };
        body(data: string | null, status: number, fields: Record<string, string>): Response;
      }
      export type MiddlewareHandler = (c: Context, next: () => Promise<void>) => Promise<Response | void>;`,
  },
  {
    path: 'express/globals.d.ts',
    text: `declare global {
        interface Request { readonly url: string; readonly headers: { get(name: string): string | null } }
        interface Response { readonly status: number }
        var Response: new (content: string | null, init: { status?: number; headers?: Readonly<Record<string, string>> }) => Response;
        interface URL { readonly pathname: string }
        var URL: new (url: string) => URL;
      }
      export {};`,
  },
];

/** A class for each problem type that has one: those of the errors emitter are its own tests' concern. */
function errorsModule({ own }: Project): PrintedFile {
  const classes = [...problemClassNames(own)].map(([{ status, extensions }, name]) => {
    const required = extensions.some((each) => each.required);
    const members = extensions.length === 0 ? '' : `members${required ? '' : '?'}: { readonly length: number }, `;
    return `export class ${name} { readonly status = ${status}; constructor(${members}options?: { readonly detail?: string }) { void ${extensions.length === 0 ? 'options' : '[members, options]'}; } }`;
  });
  return { path: 'express/errors.gen.ts', text: [...classes, 'export {};'].join('\n') };
}

/** What the compiler says of everything that is generated for the adapters, and of a file that uses it. */
async function compiled(project: Project, use = ''): Promise<string[]> {
  const printed = await Promise.all([pages, ...adapters].map(async (emitter) => printedOf(emitter, project)));
  const files = printed.flat().map(({ path, text }) => ({ path: `express/${path}`, text }));
  return compile([...files, ...standIns, errorsModule(project), { path: 'express/use.ts', text: use }]);
}

describe('the modules of the adapters', () => {
  test('compile, strictly, and take what the class takes', async () => {
    expect(
      await compiled(
        fixtureProject('tugs'),
        `import { ropeTorn, tugsNoPermit, responseProblem, problemPages } from './problems.express.gen.js';
        import * as hono from './problems.hono.gen.js';
        import * as next from './problems.next.gen.js';
        import type { Response } from 'express';
        import type { Context } from 'hono';
        declare const response: Response;
        declare const c: Context;
        ropeTorn(response, { length: 30 }, { detail: 'torn' });
        // @ts-expect-error the member is required
        ropeTorn(response);
        // @ts-expect-error the member is a number
        ropeTorn(response, { length: '30' });
        tugsNoPermit(response);
        responseProblem(response);
        problemPages()({ method: 'GET', baseUrl: '', path: '/', get: () => undefined }, response, () => {});
        export const status: 461 = hono.ropeTorn(c, { length: 30 }).of.status;
        export const found: Promise<globalThis.Response> = next.problemPages({ url: 'https://a.example/', headers: { get: () => null } });
        export const answer: globalThis.Response = next.ropeTorn({ length: 30 });`,
      ),
    ).toEqual([]);
  });

  test('compile without a problem type', async () => {
    const { model } = fixtureProject('tugs');
    const own: Model = { registries: [], entries: [], fields: [], problemTypes: [] };
    expect(await compiled({ model, own })).toEqual([]);
  });

  test('compile whatever the texts and the keys are', async () => {
    const { model, own } = fixtureProject('tugs');
    const keys = ['PROBLEM', 'PROBLEM_PAGES', 'ERRORS', 'CLASS', 'C', 'RESPONSE', 'ERROR', 'HTTP_ERROR', 'ARGS', 'A_1'];
    await fc.assert(
      fc.asyncProperty(anyText, fc.shuffledSubarray(keys, { minLength: 5 }), async (text, chosen) => {
        const problemTypes = own.problemTypes.map((type, index) => ({
          ...type,
          key: chosen[index] ?? type.key,
          title: text,
          summary: text,
          description: text,
        }));
        expect(await compiled({ model, own: { ...own, problemTypes } })).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('have no responder for a type without an error status', async () => {
    const files = await Promise.all(adapters.map(async (emitter) => printedOf(emitter, fixtureProject('tugs'))));
    expect(files.flat().map(({ text }) => /function fog/u.test(text))).toEqual([false, false, false]);
  });
});
