/**
 * A schema of so many entries: what is generated from the repository's own, and the rest in registries of vendors that
 * are made up. The one place that knows what the generator reads.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.ts';

/** How a generator is called on what was made. */
export interface Project {
  readonly cwd: string;
  readonly args: readonly string[];
}

/** No registry has more codes: they are of three digits, from 100. */
const codesOfRegistry = 900;

/** Makes a project of exactly `entries` entries in `folder`, with nothing generated yet. */
export async function makeProject(folder: string, entries: number): Promise<Project> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'packages'), { recursive: true });
  const schema = join(folder, 'schema');
  // The pinned upstream and the lock are not read to generate.
  await cp(join(root, 'schema'), schema, {
    recursive: true,
    filter: (file) => !/upstream|registry\.lock\.json$/u.test(file),
  });
  const registries = join(schema, 'registries');
  let missing = entries;
  for (const file of await readdir(registries)) {
    // The standard registry is what the packages are made of. The vendors are made up.
    if (file !== 'iana.yaml') await rm(join(registries, file));
    else missing -= (await readFile(join(registries, file), 'utf8')).match(/^ {2}- code:/gmu)?.length ?? 0;
  }
  for (let vendor = 1; missing > 0; vendor += 1) {
    const count = Math.min(missing, codesOfRegistry);
    await writeFile(join(registries, `vendor-${vendor}.yaml`), registry(`vendor-${vendor}`, count));
    missing -= count;
  }
  return { cwd: folder, args: ['generate', '--quiet'] };
}

function registry(id: string, count: number): string {
  const head = `registry: ${id}\nkind: vendor\ntitle: ${id}\nhomepage: https://${id}.example/\nentries:\n`;
  return head + Array.from({ length: count }, (_, index) => entry(id, 100 + index)).join('');
}

/** As long as an entry is on average: the texts decide what there is to read and to write. */
function entry(id: string, code: number): string {
  return `  - code: ${code}
    key: STATE_${code}
    phrase: State ${code}
    summary: The service of ${id} is in the state that it calls ${code}.
    description: >-
      The service answers so while it is in this state, and tells by the number what it was doing when the request
      came. Whoever reads the log of it finds there what the client was told, and when the state ended.
    references:
      - title: Manual of ${id}, State ${code}
        url: https://${id}.example/states/${code}
        verified: false
    appearsIn: [response, log]
    content: ${code < 200 ? 'forbidden' : 'allowed'}
    retry: null
`;
}
