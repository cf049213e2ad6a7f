/** A layer of a router: what Express 4 and 5 keep of each `use` and each route. */
interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> } | undefined;
  readonly handle?: { readonly stack?: readonly Layer[] } | undefined;
  /** What of the path the layer matched last. */
  readonly path?: string;
  readonly match?: (path: string) => boolean;
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
    const nested = layer.handle?.stack;
    if ((layer.route === undefined && nested === undefined) || !matches(layer, path)) continue;
    for (const [method, is] of Object.entries(layer.route?.methods ?? {})) if (is) methods.add(method.toUpperCase());
    if (layer.route === undefined && nested !== undefined) {
      collect(nested, `/${path.slice(layer.path?.length ?? 0).replace(/^\//, '')}`, methods);
    }
  }
}

function matches(layer: Layer, path: string): boolean {
  try {
    return layer.match?.(path) === true;
  } catch {
    // a malformed percent-encoding
    return false;
  }
}
