import { controlFlowOf } from '../next/control-flow.js';
import { type ErrorHook, type ReportedContext, type ReportedRequest, shared } from './shared.js';

/** The last error that was told of a request, by the object that holds its header fields. */
const told = /* @__PURE__ */ new WeakMap<object, unknown>();

/**
 * What `instrumentation.ts` exports as `onRequestError`. The function is told once of each error that is answered with a
 * 5xx: by this package, which Next does not hear of, with the `problem` that the client was given; and by Next, of what
 * escaped. It is told neither of control flow (`redirect()`, `notFound()` …) nor of a 4xx.
 *
 * @param report - may return a promise; its own failures are logged, and change no answer
 */
export function errorReporter(
  report: ErrorHook,
): (error: unknown, request: ReportedRequest, context: ReportedContext) => Promise<void> {
  const hook = async (...args: Parameters<ErrorHook>): Promise<void> => {
    try {
      await report(...args);
    } catch (failure) {
      console.error('The reporter of errors failed:', failure);
    }
  };
  shared().hook = hook;
  return async function onRequestError(error, request, context): Promise<void> {
    if (isExpected(error) || told.get(request.headers) === error) return;
    if ((await controlFlowOf(error)) !== undefined) return;
    told.set(request.headers, error);
    await hook(error, request, context);
  };
}

/** Whether an error escaped on purpose, this time. */
function isExpected(error: unknown): boolean {
  return typeof error === 'object' && error !== null && shared().expected.delete(error);
}
