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
  if (isBuilding() || variable('NODE_ENV') === 'development') return false;
  const { connection } = await nextServer();
  const settled = Promise.resolve().then(connection).then(isNot, isNot);
  return Promise.race([settled, aWhile()]);
}

const isNot = (): boolean => false;

/** True after more turns than it takes to settle what does not wait. */
async function aWhile(): Promise<boolean> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  return true;
}

/** Whether Next renders the routes of a build. */
export function isBuilding(): boolean {
  return variable('NEXT_PHASE') === 'phase-production-build';
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
