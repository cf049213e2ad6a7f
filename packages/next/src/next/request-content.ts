import { BadRequestError, UnsupportedMediaTypeError } from '@codes/problem';

/**
 * Makes a request say by an error of ours that its content is malformed, or no form (400, 415). What `json()` and
 * `formData()` throw by themselves cannot be told from an error of the application, or another server's answer.
 */
export function guardContent(request: Request | undefined): void {
  if (!mayHaveContent(request)) return;
  guard(request, 'json', (error) =>
    error instanceof SyntaxError ? malformed('The content is not valid JSON.', error) : error,
  );
  guard(request, 'formData', (error) => (error instanceof TypeError ? noForm(request, error) : error));
}

/** Whether a request can have content. All else of one with GET is left alone: a static route would not be one any more. */
function mayHaveContent(request: Request | undefined): request is Request {
  try {
    return request !== undefined && request.method !== 'GET' && request.method !== 'HEAD';
  } catch {
    // The request that Next gives a route which is `force-static` does not even know its method.
    return false;
  }
}

function guard(request: Request, name: 'json' | 'formData', translate: (error: unknown) => unknown): void {
  const read: () => Promise<unknown> = request[name];
  const value = async (): Promise<unknown> => {
    const wasRead = request.bodyUsed;
    try {
      return await read.call(request);
    } catch (error) {
      throw wasRead ? error : translate(error);
    }
  };
  Object.defineProperty(request, name, { value, configurable: true, writable: true });
}

function noForm(request: Request, cause: unknown): Error {
  const type = request.headers.get('content-type') ?? '';
  if (/^\s*(?:multipart\/form-data|application\/x-www-form-urlencoded)\s*(?:;|$)/i.test(type)) {
    return malformed('The content is not a valid form.', cause);
  }
  return new UnsupportedMediaTypeError({
    detail: 'The content is not a form.',
    accept: ['multipart/form-data', 'application/x-www-form-urlencoded'],
    cause,
  });
}

function malformed(detail: string, cause: unknown): Error {
  return new BadRequestError({ detail, cause });
}
