import type * as CacheModule from 'next/cache.js';
import type * as NavigationModule from 'next/navigation.js';
import type * as ServerModule from 'next/server.js';

type Navigation = typeof NavigationModule;
type Cache = typeof CacheModule;
type Server = typeof ServerModule;

/*
 * Next's modules are loaded when an error asks for them, under the names that its bundlers know. Node itself, as in a
 * unit test, does not find them by these names: a handler still loads there.
 */

// @ts-expect-error: Node would ask for the extension, Turbopack takes that for another module
const navigation = /* @__PURE__ */ once(() => import('next/navigation') as Promise<Navigation>);
// @ts-expect-error: as above
const cache = /* @__PURE__ */ once(() => import('next/cache') as Promise<Cache>);
// @ts-expect-error: as above
const server = /* @__PURE__ */ once(() => import('next/server') as Promise<Server>);

/** `next/navigation`; nothing outside of Next. */
export function nextNavigation(): Promise<Partial<Navigation>> {
  return navigation();
}

/** `next/cache`; nothing outside of Next. */
export function nextCache(): Promise<Partial<Cache>> {
  return cache();
}

/** `next/server`; nothing outside of Next. */
export function nextServer(): Promise<Partial<Server>> {
  return server();
}

function once<Module extends object>(load: () => Promise<Module>): () => Promise<Partial<Module>> {
  let loaded: Promise<Partial<Module>> | undefined;
  return () => (loaded ??= load().then(namesOf, () => ({})));
}

/** What a module exports, though it be one of CommonJS that was taken for its default export. */
function namesOf<Module extends object>(module: Module): Partial<Module> {
  const { default: whole } = module as { default?: Partial<Module> };
  return { ...whole, ...module };
}
