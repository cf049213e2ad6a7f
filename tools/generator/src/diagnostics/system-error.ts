import { getSystemErrorMap } from 'node:util';

/** The operating system's name for what went wrong, such as `ENOENT`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** What went wrong in words, with its name: `no such file or directory (ENOENT)`. */
export function errorText(error: unknown): string {
  const errno = error instanceof Error && 'errno' in error ? Number(error.errno) : 0;
  const [name, words] = getSystemErrorMap().get(errno) ?? [];
  return name === undefined ? errorCode(error) : `${words} (${name})`;
}
