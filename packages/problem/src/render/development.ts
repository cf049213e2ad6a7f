/** Whether `NODE_ENV` says so. Where nothing is said it is production. */
export function isDevelopment(): boolean {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    return process?.env?.['NODE_ENV'] === 'development';
  } catch {
    return false;
  }
}
