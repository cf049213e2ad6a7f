import { Hono } from 'hono';
import { answerThrown } from './answer-thrown.js';
import { isResponse } from './is-response.js';
import { type HonoProblemOptions, optionsOf, rememberOptions } from './options.js';

/** What answers requests: an application of Hono. */
interface Fetching {
  fetch: (request: Request, ...rest: never[]) => Response | Promise<Response>;
}

/**
 * The `fetch` of an application, which does not fail: what Hono lets escape, since it is no instance of Error, becomes a
 * problem, and a Response that was thrown is the answer. `export default { fetch: guard(app) }`
 *
 * Of the context of such a request nothing is left: header fields that middleware set are lost. They are kept where
 * `methodNotAllowedHandler` answers first, so this is for applications without it, and for what is thrown before it.
 *
 * @param app - the application
 * @param options - by default those of its error handler
 */
export function guard<App extends Fetching>(app: App, options?: HonoProblemOptions): App['fetch'] {
  return function fetchGuarded(request, ...rest) {
    const answerEscaped = (thrown: unknown): Response | Promise<Response> => {
      if (isResponse(thrown)) return thrown;
      const answering = new Hono().all('*', (c) => {
        const own = options ?? optionsOf(app);
        rememberOptions(c, own);
        return answerThrown(c, thrown, own);
      });
      return answering.fetch(request, ...rest);
    };
    try {
      const response = app.fetch(request, ...rest);
      return response instanceof Promise ? response.catch(answerEscaped) : response;
    } catch (thrown) {
      return answerEscaped(thrown);
    }
  };
}
