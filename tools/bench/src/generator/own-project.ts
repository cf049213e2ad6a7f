/** A project whose catalogue has so many entries: one half status codes, one half problem types, on top of what is built in. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.ts';

/** How a generator is called on what was made. */
export interface Project {
  readonly cwd: string;
  readonly args: readonly string[];
}

/** What the project generates: all that comes with the generator but what joins it to frameworks. */
const emitters = ['constants', 'errors', 'json-schema', 'openapi', 'catalogue'];

const typesInFile = 500;
const statuses = [400, 403, 404, 409, 422, 429];

/** Makes a project in `folder`, with nothing generated yet. */
export async function makeProject(folder: string, entries: number): Promise<Project> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'codes/registries'), { recursive: true });
  await mkdir(join(folder, 'codes/problems'), { recursive: true });
  const uses = emitters.map((name) => `  - { use: ${name}, out: out/${name} }\n`);
  await writeFile(join(folder, 'codes.config.yaml'), `emitters:\n${uses.join('')}`);
  const codes = await freeCodes();
  const half = entries / 2;
  for (let file = 0; file * codes.length < half; file += 1) {
    const count = Math.min(codes.length, half - file * codes.length);
    await writeFile(join(folder, `codes/registries/r${file}.yaml`), registry(file, codes.slice(0, count)));
  }
  for (let file = 0; file * typesInFile < half; file += 1) {
    const first = file * typesInFile;
    const count = Math.min(typesInFile, half - first);
    await writeFile(join(folder, `codes/problems/p${file}.yaml`), problems(file, first, count));
  }
  return { cwd: folder, args: ['generate', '--quiet'] };
}

/** The numbers that mean nothing yet. */
async function freeCodes(): Promise<number[]> {
  const builtin = await readFile(join(root, 'tools/generator/dist/schema/builtin.json'), 'utf8');
  const { registries } = JSON.parse(builtin) as { registries: { entries: { code: number }[] }[] };
  const taken = new Set(registries.flatMap((each) => each.entries.map(({ code }) => code)));
  return Array.from({ length: 900 }, (_, index) => 100 + index).filter((code) => !taken.has(code));
}

function registry(file: number, codes: readonly number[]): string {
  const head = `registry: r${file}\nkind: vendor\ntitle: Registry ${file}\nhomepage: https://r${file}.example/\nentries:\n`;
  return head + codes.map((code) => entry(file, code)).join('');
}

/** As long as an entry is on average. All registries have the same numbers, and say so. */
function entry(file: number, code: number): string {
  return `  - code: ${code}
    key: STATUS_${file}_${code}
    phrase: Status ${file} ${code}
    summary: The service number ${file} is in the state that it calls ${code}.
    description: >-
      The service answers so while it is in this state, and tells by the number what it was doing when the request
      came. Whoever reads the log of it finds there what the client was told, and when the state ended.
    references: [{ title: Guide, url: 'https://r${file}.example/guide', section: S${code}, verified: true }]
    appearsIn: [response]
${file === 0 ? '' : `    extends: r0/${code}\n`}`;
}

function problems(file: number, first: number, count: number): string {
  const head = `registry: p${file}\ntitle: Problems ${file}\nhomepage: https://p${file}.example/\nproblems:\n`;
  return head + Array.from({ length: count }, (_, index) => problem(first + index)).join('');
}

function problem(number: number): string {
  return `  - type: https://p.example/problems/problem-${number}
    key: PROBLEM_${number}
    title: Problem ${number}
    status: ${statuses[number % statuses.length]}
    summary: What is asked for fails for the reason number ${number}.
    description: >-
      Sent when what was asked for fails for this reason. The client can look at the members, show them, and offer
      what helps: to wait, to change the request, or to ask somebody.
    extensions:
      - { name: balance, schema: { type: number, minimum: ${number} }, required: true, summary: What is left. }
      - { name: accounts, schema: { type: array, items: { type: string } }, required: false, summary: Which could pay. }
    lifecycle: { state: active }
    references: [{ title: Guide, url: 'https://p.example/guide', verified: true }]
`;
}
