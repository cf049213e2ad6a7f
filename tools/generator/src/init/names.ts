/** What a new project is called in its files. */
export interface Names {
  /** The registry's identifier. */
  readonly id: string;
  readonly title: string;
  /** The frameworks whose adapters it uses. */
  readonly adapters: readonly string[];
}

const frameworks = ['express', 'hono', 'next'];

/** Names from the package.json of the folder: its scope, or its name, and the frameworks that it depends on. */
export function namesOf(manifest: unknown, taken: ReadonlySet<string>, given?: string): Names {
  const { name, dependencies, devDependencies } = Object(manifest) as Record<string, unknown>;
  const id = given ?? freeIdentifier(typeof name === 'string' ? name : '', taken);
  const title = id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  const installed = new Set([dependencies, devDependencies].flatMap((list) => Object.keys(Object(list) as object)));
  return { id, title, adapters: frameworks.filter((each) => installed.has(`@codes/${each}`)) };
}

/** Why a registry of one's own cannot be called that. */
export function nameProblem(name: string, taken: ReadonlySet<string>): string | undefined {
  if (taken.has(name)) return `${name} is the name of a built-in registry`;
  if (name.length <= 40 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name)) return undefined;
  return `"${name}" is no name of a registry: lower case, digits and single hyphens, a letter first, at most 40`;
}

/** The scope of a package's name, or the name, as registries are named; `acme` where nothing of it can be used. */
function freeIdentifier(name: string, taken: ReadonlySet<string>): string {
  const [, scope, rest = ''] = /^(?:@([^/]+)\/)?(.*)$/su.exec(name) ?? [];
  const words = (scope ?? rest).toLowerCase().split(/[^a-z0-9]+/u);
  const id = words.filter((word) => word !== '').join('-');
  const free = taken.has(id) ? `${id}-own` : id;
  return nameProblem(free, taken) === undefined ? free : 'acme';
}
