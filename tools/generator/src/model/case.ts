/** `not-found-problem` → `notFoundProblem`. A digit has no upper case, so `a-1` → `a_1`. */
export function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase()).replaceAll('-', '_');
}

/** `NOT_FOUND` → `not-found`. */
export function kebabCase(key: string): string {
  return key.toLowerCase().replaceAll('_', '-');
}

/** `NOT_FOUND`, or `not-found`, → `NotFound`. */
export function pascalCase(name: string): string {
  const camel = camelCase(kebabCase(name));
  return `${camel.charAt(0).toUpperCase()}${camel.slice(1)}`;
}
