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

/** An application; not its `locals`, which every view is shown. */
type Keeper = Partial<Application> & { [key]?: ExpressProblemOptions; readonly parent?: Keeper };

/** Keeps the options of an application where `problem` finds them, whichever copy of this package asks. */
export function rememberOptions(app: Application, options: ExpressProblemOptions): void {
  (app as Keeper)[key] = options;
}

/** The context of a request: by the options given, or else by those of the application, or of the one that it is mounted on. */
export function contextOf(request: Request, response: Response, options?: ExpressProblemOptions): ProblemContext {
  const carries = (name: string): boolean => response.hasHeader(name);
  return { ...(options ?? optionsOf(response)), request, response, carries } as unknown as ProblemContext;
}

function optionsOf(response: Response): ExpressProblemOptions | undefined {
  for (let app: Keeper | undefined = response.app; app !== undefined; app = app.parent) {
    if (app[key] !== undefined) return app[key];
  }
  return undefined;
}
