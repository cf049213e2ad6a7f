import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSources } from '../src/load.ts';
import { readSchema } from '../src/read/read.ts';
import { shapeFiles } from '../src/project/builtin.ts';

/** Puts into the package what comes with the generator: the registries as they were authored, and the shapes of all files. */
const root = join(import.meta.dirname, '../../..');
const folder = join(import.meta.dirname, '../dist/schema');
const raw = await readSchema(root, 'schema');
const { value, diagnostics } = parseSources(raw.value);
const [problem] = [...raw.diagnostics, ...diagnostics];
if (value === undefined || problem !== undefined) throw new Error(problem?.message ?? 'no schema');
mkdirSync(folder, { recursive: true });
const { registries, fields, problems } = value;
const builtin = {
  registries: registries.map(({ data }) => data),
  fields: fields?.data,
  problems: problems.map(({ data }) => data),
};
writeFileSync(join(folder, 'builtin.json'), JSON.stringify(builtin));
for (const file of Object.values(shapeFiles)) cpSync(join(root, 'schema', file), join(folder, file));
