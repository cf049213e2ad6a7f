import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { errorCode, errorText } from '../diagnostics/system-error.ts';
import type { RawFile } from './read.ts';

/** How long a server may take, in milliseconds, and how much it may send, in bytes. */
export interface FetchLimits {
  readonly timeout: number;
  readonly size: number;
}

const fetchLimits: FetchLimits = { timeout: 30_000, size: 4 * 1024 * 1024 };

/** Reads the upstream registry from a file (a path from `cwd`), or from an http or https URL. */
export async function readUpstream(
  cwd: string,
  from: string,
  limits = fetchLimits,
): Promise<Result<RawFile | undefined>> {
  const bytes = await (isUrl(from) ? download(from, limits) : read(resolve(cwd, from)));
  if (typeof bytes !== 'string') return { value: { file: from, bytes }, diagnostics: [] };
  const diagnostic: Diagnostic = {
    code: 'upstream-missing',
    message: `cannot read the upstream registry from ${from}`,
    place: { file: from },
    expected: isUrl(from) ? `an answer with status 200 within ${limits.timeout / 1000} s` : 'a readable file',
    found: bytes,
    help: isUrl(from) ? 'look whether the address is right, and try again later' : 'name a file or a URL with --from',
  };
  return { value: undefined, diagnostics: [diagnostic] };
}

export function isUrl(from: string): boolean {
  return /^https?:\/\//u.test(from);
}

async function read(path: string): Promise<Uint8Array | string> {
  return readFile(path).catch(errorText);
}

/** What a server answers, or in words why that is of no use. */
async function download(url: string, { timeout, size }: FetchLimits): Promise<Uint8Array | string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout), headers: { accept: 'text/csv' } });
    if (response.status !== 200) return `status ${response.status} ${response.statusText}`.trim();
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > size) return `more than ${size} bytes`;
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return 'no answer in time';
    const { cause } = Object(error) as { cause?: unknown };
    return `no answer (${cause === undefined ? String(error) : errorCode(cause)})`;
  }
}
