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

/**
 * The methods that the routes of a path take; none where it has no route, or one that takes them all.
 *
 * What a router has is read from its stack, and each layer is asked whether it matches: `listRoutes()` of Express 5.3
 * tells the patterns, yet not how a nested router matches them (`strict`, `caseSensitive`).
 */
export function allowedMethods(app: unknown, path: string): string[] {
  const methods = new Set<string>();
  collect(stackOf(app as Routed), path, methods);
  return methods.has('_ALL') ? [] : [...methods];
}

function stackOf(app: Routed): readonly Layer[] {
  // Express 4 throws at `router`, which was something else in Express 3.
  const { stack } = (app._router ?? (app.stack === undefined ? app.router : app)) as { stack?: readonly Layer[] };
  return stack ?? [];
}

function collect(stack: readonly Layer[], path: string, methods: Set<string>): void {
  for (const layer of stack) {
    const { route, handle } = layer;
    const matched = route === undefined && handle?.stack === undefined ? undefined : matchedPath(layer, path);
    if (matched === undefined) continue;
    for (const [method, takes] of Object.entries(route?.methods ?? {})) if (takes) methods.add(method.toUpperCase());
    if (route === undefined) collect(handle?.stack ?? [], `/${path.slice(matched.length).replace(/^\//, '')}`, methods);
  }
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
