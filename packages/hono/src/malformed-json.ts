import { type HttpError, problemError } from '@codes/problem';
import type { Context } from 'hono';

/** Whether an error may be the one that `c.req.json()` fails with. */
export function mayBeMalformedJson(c: Context, error: unknown): boolean {
  return error instanceof SyntaxError && c.req.bodyCache.text !== undefined;
}

/**
 * Whether an error is the one that `c.req.json()` failed with: an error of JSON.parse alone does not say what was
 * parsed, so the content, which Hono keeps, is parsed once more.
 */
export async function isMalformedJson(c: Context, error: unknown): Promise<boolean> {
  try {
    // Hono types it as a text; it is the promise of one.
    const text: unknown = await Promise.resolve(c.req.bodyCache.text);
    if (typeof text === 'string') JSON.parse(text);
    return false;
  } catch (failure) {
    return failure instanceof SyntaxError && failure.message === (error as Error).message;
  }
}

/** The error of ours for it. The message of the other quotes the content. */
export function malformedJson(): HttpError {
  return problemError(400, [{ detail: 'The content is not valid JSON.' }]);
}
