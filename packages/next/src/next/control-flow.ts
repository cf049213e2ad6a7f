import { nextNavigation } from './modules.js';

/** No chain of causes is this long; one that is made while it is read has no end. */
const longest = 100;

/**
 * What of an error is a signal of Next, which has to reach it: `redirect()`, `notFound()`, a bail-out of rendering and
 * the like, the error itself or a cause behind it. `undefined` if nothing is.
 *
 * Next's `unstable_rethrow` decides. It is asked of one error at a time: by itself it would follow a cycle of causes until
 * the stack is full.
 */
export async function controlFlowOf(error: unknown): Promise<object | undefined> {
  const { unstable_rethrow = rethrowDigested } = await nextNavigation();
  if (isObject(error) && !mayHaveCause(error)) return isThrownBy(unstable_rethrow, error) ? error : undefined;
  const seen = new Set<unknown>();
  for (let each = error; isObject(each) && !seen.has(each) && seen.size < longest; each = causeOf(each)) {
    seen.add(each);
    // It has all of the error but its cause. To make one of every error would make an answer half as dear again.
    const alone = Object.create(each, { cause: { value: undefined } }) as object;
    if (isThrownBy(unstable_rethrow, alone)) return each;
  }
  return undefined;
}

function isThrownBy(rethrow: (error: unknown) => void, error: object): boolean {
  try {
    rethrow(error);
    return false;
  } catch (thrown) {
    return thrown === error;
  }
}

function mayHaveCause(error: object): boolean {
  try {
    return 'cause' in error;
  } catch {
    return true;
  }
}

/** Where Next is not there to be asked, as in a unit test: its signals are the errors that have a digest. */
function rethrowDigested(error: unknown): void {
  if (typeof (error as { digest?: unknown }).digest === 'string') throw error;
}

const fallbacks = { notFound: 404, forbidden: 403, unauthorized: 401 } as const;

/** The status that a signal stands for, if it is of `notFound()`, `forbidden()` or `unauthorized()`. */
export async function fallbackStatus(signal: object): Promise<(typeof fallbacks)[keyof typeof fallbacks] | undefined> {
  const navigation = await nextNavigation();
  for (const name of ['notFound', 'forbidden', 'unauthorized'] as const) {
    try {
      navigation[name]?.();
    } catch (sample) {
      if ((sample as { digest?: unknown }).digest === (signal as { digest?: unknown }).digest) return fallbacks[name];
    }
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function causeOf(error: object): unknown {
  try {
    return error instanceof Error ? error.cause : undefined;
  } catch {
    return undefined;
  }
}
