import { type AnyProblem, type ProblemOptions, renderProblem, reportProblem } from '@codes/problem';
import { controlFlowOf } from './next/control-flow.js';
import { reporterOf } from './reporting/report.js';

/** What an action gives: its data, or the problem that it ran into. */
export type ActionResult<T> =
  | { readonly ok: true; readonly data: T; readonly problem?: undefined }
  | { readonly ok: false; readonly problem: AnyProblem; readonly data?: undefined };

/** What the functions among the options are told of an action: nothing of the request, which an action does not see. */
export type ActionOptions = Pick<
  ProblemOptions<object>,
  'map' | 'trust' | 'customize' | 'onError' | 'exposeStack' | 'traceId'
>;

/**
 * Wraps a server action: what it throws is given to the client as a value. Next would redact it to a digest, and an
 * action has no status of its own. `redirect()`, `notFound()` and the like go on to Next.
 *
 * ```
 * 'use server';
 * export const save = action(async (previous: ActionResult<Item> | null, form: FormData) => store(form));
 * ```
 *
 * @param perform - takes what the action is called with; with `useActionState` the previous state comes first
 * @param options - how problems are made
 */
export function action<Args extends readonly unknown[], T>(
  perform: (...args: Args) => T | Promise<T>,
  options?: ActionOptions,
): (...args: Args) => Promise<ActionResult<T>> {
  return async function performAction(...args): Promise<ActionResult<T>> {
    try {
      return { ok: true, data: await perform(...args) };
    } catch (error) {
      const signal = await controlFlowOf(error);
      if (signal !== undefined) throw signal;
      return { ok: false, problem: await problemOf(error, options) };
    }
  };
}

async function problemOf(error: unknown, options: ProblemOptions | undefined): Promise<AnyProblem> {
  const place = { routerKind: 'App Router', routeType: 'action' } as const;
  const report = reporterOf(options?.onError, { method: 'POST' }, place);
  const context = { ...options, onError: report.onError };
  const rendered = renderProblem(error, context);
  reportProblem(rendered, context);
  await report.told;
  // What JSON has no words for does not reach the client either.
  return JSON.parse(rendered.body ?? '{}') as AnyProblem;
}
