import type { Request } from 'express';

/** A layer of a router: what Express 4 and 5 keep of each `use` and each route. */
interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> } | undefined;
  readonly handle?: { readonly stack?: readonly Layer[] } | undefined;
  /** What of the path the layer matched last, up to Express 5.2. */
  readonly path?: string;
  /** What it matches of a path, or from before Express 5.3 only whether it does. */
  readonly match?: (path: string) => boolean | { readonly path: string };
}

/** An application of Express, or a router. */
interface Routed {
  readonly router?: unknown;
  readonly _router?: unknown;
  readonly stack?: unknown;
}

/** What stands among the methods of a route that takes them all. */
const anyMethod = '_ALL';

/** The methods that the routes of a path take; none where it has no route, or one that takes them all. */
export function allowedMethods(app: unknown, path: string): string[] {
  const methods = new Set(routesAt(app, path).flat());
  return methods.has(anyMethod) ? [] : [...methods];
}

/** Whether Express answers OPTIONS by itself: where there is a route that does not take it. */
export function answersOptions(app: unknown, path: string): boolean {
  return routesAt(app, path).some((methods) => !methods.includes('OPTIONS') && !methods.includes(anyMethod));
}

/** The path of a request as the routes of its application see it, whichever router it has come to. */
export function pathInApplication({ app, baseUrl, path }: Request): string {
  const mount = app.path();
  const whole = baseUrl + path;
  // It does not where the application is mounted by a pattern.
  return whole.startsWith(mount) ? whole.slice(mount.length) : path;
}

/**
 * The methods of each route of a path.
 *
 * What a router has is read from its stack, and each layer is asked whether it matches: `listRoutes()` of Express 5.3
 * tells the patterns, yet not how a nested router matches them (`strict`, `caseSensitive`).
 */
function routesAt(app: unknown, path: string): string[][] {
  const routes: string[][] = [];
  collect(stackOf(app as Routed), path, routes);
  return routes;
}

function stackOf(app: Routed): readonly Layer[] {
  // Express 4 throws at `router`, which was something else in Express 3.
  const { stack } = (app._router ?? (app.stack === undefined ? app.router : app)) as { stack?: readonly Layer[] };
  return stack ?? [];
}

function collect(stack: readonly Layer[], path: string, routes: string[][]): void {
  for (const layer of stack) {
    const { route, handle } = layer;
    const matched = route === undefined && handle?.stack === undefined ? undefined : matchedPath(layer, path);
    if (matched === undefined) continue;
    if (route === undefined) collect(handle?.stack ?? [], `/${path.slice(matched.length).replace(/^\//, '')}`, routes);
    else routes.push(methodsOf(route.methods));
  }
}

function methodsOf(methods: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(methods).map((method) => method.toUpperCase());
}

/** What a layer matches of a path; `undefined` if nothing. */
function matchedPath(layer: Layer, path: string): string | undefined {
  try {
    const match = layer.match?.(path);
    return typeof match === 'object' ? match.path : match === true ? (layer.path ?? '') : undefined;
  } catch {
    // a malformed percent-encoding
    return undefined;
  }
}
