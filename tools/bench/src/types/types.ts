/** What one constant costs to check, beside the peers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code } from '../document/table.ts';
import { reasonOf } from '../measure/rows.ts';
import { exactRatio } from '../measure/statistics.ts';
import { type Failure, limits, ratioText, type Table } from '../measure/table.ts';
import { here, scratch } from '../paths.ts';
import type { Suite } from '../suite.ts';
import { countInstantiations, type Instantiations, ownUses, type Use } from './instantiations.ts';

const folder = join(here, 'node_modules', 'typescript');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
const compiler = { version, tsc: join(folder, 'bin', 'tsc') };

/** The same constant of the peers. Theirs of a name are numbers or members of an enum, unless they say more. */
const peerUses: readonly Use[] = [
  {
    name: 'StatusCodes.NOT_FOUND',
    library: 'http-status-codes',
    source: "import { StatusCodes } from 'http-status-codes';\nexport const status: number = StatusCodes.NOT_FOUND;\n",
  },
  {
    name: 'status.NOT_FOUND',
    library: 'http-status',
    source: "import { status as all } from 'http-status';\nexport const status: number = all.NOT_FOUND;\n",
  },
  {
    name: "statuses.code['not found']",
    library: 'statuses',
    source: "import statuses from 'statuses';\nexport const status: number | undefined = statuses.code['not found'];\n",
  },
];

export const types: Suite = {
  name: 'types',
  title: 'Checking types',
  about: `Type instantiations of a module that uses one constant, beside those of an empty one, as TypeScript ${version} counts them (\`tsc --extendedDiagnostics\`): with \`skipLibCheck\`, and with every declaration checked that the import reaches. Only ours are the literal type \`404\` in every case.`,
  run: async () => [await table()],
};

async function table(): Promise<Table> {
  const place = await scratch('types');
  const counted: { readonly use: Use; readonly own: boolean; readonly counts: Instantiations }[] = [];
  const failures: Failure[] = [];
  for (const use of [...ownUses, ...peerUses]) {
    const own = ownUses.includes(use);
    try {
      counted.push({ use, own, counts: await countInstantiations(compiler, use, place) });
    } catch (error) {
      failures.push({ name: nameOf(use), own, reason: reasonOf(error) });
    }
  }
  return {
    id: 'types',
    head: ['one constant', 'with skipLibCheck', 'declarations checked', 'of an empty module'],
    rows: [
      ...counted.map(({ use, counts }) => [
        nameOf(use),
        `+ ${counts.skipped}`,
        `${counts.empty} + ${counts.checked}`,
        ratioText(exactRatio(whole(counts), counts.empty)),
      ]),
      ...failures.map(({ name, reason }) => [name, `failed: ${reason}`, '–', '–']),
    ],
    comparisons: counted
      .filter(({ own }) => own)
      .flatMap((ours) =>
        counted
          .filter(({ own }) => !own)
          .map((theirs) => ({
            own: nameOf(ours.use),
            other: nameOf(theirs.use),
            ratio: exactRatio(whole(ours.counts), whole(theirs.counts)),
            limit: limits.peer,
          })),
      ),
    figures: Object.fromEntries(counted.map(({ use, counts }) => [nameOf(use), whole(counts)])),
    failures,
  };
}

function whole({ empty, checked }: Instantiations): number {
  return empty + checked;
}

function nameOf({ name, library }: Use): string {
  return `${library}: ${code(name)}`;
}
