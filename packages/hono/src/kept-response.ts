import type { Context } from 'hono';
import { isException } from './exception.js';
import { guarded, type HonoProblemOptions } from './options.js';
import { type Replacement, replacingResponse } from './responses.js';

/** Whether an error is answered with the response that it carries. */
export function isKept(c: Context, error: unknown, options: HonoProblemOptions = {}): boolean {
  // Not one that somebody gave to Object.prototype.
  const keepResponse = Object.hasOwn(options, 'keepResponse') && options.keepResponse;
  if (!keepResponse || !isException(error) || error.res === undefined) return false;
  return keepResponse === true || guarded(() => keepResponse(error, { request: c.req.raw, c })) === true;
}

/** The content of responses that were thrown: it can be read once, while an error may be thrown again. */
const contents = new WeakMap<Response, Promise<ArrayBuffer>>();

/** The response that an exception carries, with its status, as often as it is asked for; `undefined` if it is broken. */
export async function keptResponse(c: Context, error: unknown): Promise<Response | undefined> {
  if (!isException(error) || error.res === undefined) return undefined;
  const { res } = error;
  try {
    const content = contents.get(res) ?? res.arrayBuffer();
    contents.set(res, content);
    const body = (await content).byteLength === 0 ? null : await content;
    return replaced(c, body, error.status ?? res.status, res);
  } catch {
    return undefined;
  }
}

/**
 * A response that was thrown, as the answer: with the header fields that `c` has besides, but for those of another answer.
 *
 * @throws TypeError when its content was read already, RangeError when no server may send it
 */
export function thrownResponse(c: Context, response: Response): Response {
  return replaced(c, response.body, response.status, response);
}

function replaced(c: Context, body: Replacement['body'], status: number, { headers }: Response): Response {
  // What none may have, such as a content with a 204, throws here, and `c` is left as it was.
  return replacingResponse(c, { status, body, headers: [...headers], problem: {} as never });
}
