import { errorReporter } from '@codes/next';

/** Told once of each error behind a 5xx, answered or escaped. Yours sends it to where you look for errors. */
export const onRequestError = errorReporter((error, request, context) => {
  const traceId = context.problem?.['traceId'];
  console.error(`${request.method} ${context.routePath} failed`, { traceId, error });
});
