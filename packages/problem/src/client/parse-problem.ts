import type { Problem, ReceivedResponse } from './problem.js';

/**
 * The problem details that a response carries, by RFC 9457 §3.1: members of the wrong type count as absent, unknown ones
 * are kept, and relative references are resolved against the address of the response. The content is read only where
 * the media type says that it is a problem. Never rejects.
 *
 * @returns `undefined` when the response carries none
 */
export async function parseProblem(response: ReceivedResponse): Promise<Problem | undefined> {
  try {
    const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';');
    if (mediaType.trim().toLowerCase() !== 'application/problem+json') return undefined;
    return problemFrom(JSON.parse(await response.text()), response.url);
  } catch {
    return undefined;
  }
}

/** The problem details that a parsed value holds; `undefined` for anything but an object. */
function problemFrom(value: unknown, base?: string): Problem | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { type, title, status, detail, instance, ...extensions } = { __proto__: null, ...value } as Readonly<
    Record<string, unknown>
  >;
  return {
    ...extensions,
    type: typeof type === 'string' ? resolved(type, base) : 'about:blank',
    ...(typeof title === 'string' && { title }),
    ...(typeof status === 'number' && { status }),
    ...(typeof detail === 'string' && { detail }),
    ...(typeof instance === 'string' && { instance: resolved(instance, base) }),
  };
}

interface UrlGlobal {
  readonly URL: new (url: string, base?: string) => { readonly href: string };
}

/** A reference as an absolute URI, where there is a base to resolve it against; else as it is. */
function resolved(reference: string, base: string | undefined): string {
  if (!base || /^[a-z][a-z\d+.-]*:/i.test(reference)) return reference;
  try {
    return new (globalThis as unknown as UrlGlobal).URL(reference, base).href;
  } catch {
    return reference;
  }
}
