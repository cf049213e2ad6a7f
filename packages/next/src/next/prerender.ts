import { nextCache, nextServer } from './modules.js';

/**
 * What Next throws at whoever reads a request where it has none: while it renders an answer to keep. `undefined` while
 * it answers a request, and outside of Next. With cacheComponents the reading ends the rendering.
 */
export async function bailoutOf(request: Request | undefined): Promise<unknown> {
  try {
    const headers = request?.headers;
    if (headers !== undefined && isSealed(headers)) await askCache();
    return undefined;
  } catch (bailout) {
    return bailout;
  }
}

/**
 * Whether Next renders an answer to keep, with cacheComponents, though not at build: it then holds whoever waits for a
 * request for ever, so that nothing but what was rendered before comes out. The rendering goes on.
 */
export async function isHeld(): Promise<boolean> {
  if (isBuilding() || environment().development) return false;
  const { connection } = await nextServer();
  try {
    return await isPending(Promise.resolve(connection?.()));
  } catch {
    return false;
  }
}

/** Whether a promise is not settled after more turns than it takes one that waits for nothing. */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const state = { pending: true };
  const settle = (): void => {
    state.pending = false;
  };
  promise.then(settle, settle);
  for (let turn = 0; state.pending && turn < 20; turn += 1) await Promise.resolve();
  return state.pending;
}

/** Whether Next renders the routes of a build. */
export function isBuilding(): boolean {
  return environment().building;
}

let known: { readonly building: boolean; readonly development: boolean } | undefined;

/** What the process is there for. It is asked once: to read the environment is slow. */
function environment(): NonNullable<typeof known> {
  return (known ??= {
    building: variable('NEXT_PHASE') === 'phase-production-build',
    development: variable('NODE_ENV') === 'development',
  });
}

function variable(name: string): string | undefined {
  return (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env?.[name];
}

/** Whether header fields are those that Next gives a route that is `force-static`, in place of the request's: none. */
function isSealed(headers: Headers): boolean {
  if (headers.keys().next().done !== true) return false;
  try {
    headers.delete('x-none');
    return false;
  } catch {
    return true;
  }
}

/** `force-static` makes all that reads a request harmless; only what would change the cache still says where it is. */
async function askCache(): Promise<void> {
  const { revalidatePath } = await nextCache();
  revalidatePath?.('/@codes/none');
}
