/** The page of a registry of status codes, or the place of one of them in it, from the index. */
export function statusPath(registry: string, code?: number): string {
  return `status-codes/${registry}.md${code === undefined ? '' : `#${code}`}`;
}
