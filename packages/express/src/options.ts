import type { ProblemContext, ProblemOptions } from '@codes/problem';
import type { Application, Request, Response } from 'express';

/** What the functions among the options are told. */
export interface ExpressContext {
  readonly request: Request;
  readonly response: Response;
}

/** How problems are answered: see `ProblemOptions` of `@codes/problem`. */
export type ExpressProblemOptions = ProblemOptions<ExpressContext>;

const key: unique symbol = Symbol.for('@codes/express options') as never;

/** Keeps the options of an application where `problem` finds them, whichever copy of this package asks. */
export function rememberOptions(app: Application, options: ExpressProblemOptions): void {
  (app.locals as Record<symbol, unknown>)[key] = options;
}

/** The context of a request: by the options given, or else by those of the application, or of the one that it is mounted on. */
export function contextOf(request: Request, response: Response, options?: ExpressProblemOptions): ProblemContext {
  const carries = (name: string): boolean => response.hasHeader(name);
  return { ...(options ?? optionsOf(response)), request, response, carries } as unknown as ProblemContext;
}

function optionsOf({ app }: Response): ExpressProblemOptions | undefined {
  for (let each: Application | undefined = app; each !== undefined; each = (each as { parent?: Application }).parent) {
    const options = (each.locals as Record<symbol, ExpressProblemOptions | undefined>)[key];
    if (options !== undefined) return options;
  }
  return undefined;
}
