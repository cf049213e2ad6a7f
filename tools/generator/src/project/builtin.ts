import { readFile } from 'node:fs/promises';
import type { Shaped, Sources } from '../check/rule.ts';
import type { AuthoredFields, AuthoredProblems, AuthoredRegistry } from '../model/authored.ts';
import { buildModel } from '../model/build.ts';
import type { Model } from '../model/types.ts';
import type { ParsedFile } from '../parse/parse.ts';
import { Source } from '../diagnostics/place.ts';
import type { RawFile, Shapes } from '../read/read.ts';

/** What comes with the generator: every built-in registry as it was authored. */
export interface Builtin {
  readonly registries: readonly AuthoredRegistry[];
  readonly fields: AuthoredFields;
  readonly problems: readonly AuthoredProblems[];
}

/** The same with a place for each part. */
export interface BuiltinSources extends Sources {
  readonly fields: Shaped<AuthoredFields>;
}

/** The JSON Schemas of what people write, in the same folder. */
export const shapeFiles = {
  registry: 'registry.schema.json',
  fields: 'header-fields.schema.json',
  problems: 'problems.schema.json',
  config: 'config.schema.json',
} as const;

// The same folder from the sources and from what is built of them: the build puts it there.
const folder = new URL('../../dist/schema/', import.meta.url);

let builtin: Promise<Builtin> | undefined;

/** The built-in registries, read once. */
export function readBuiltin(): Promise<Builtin> {
  builtin ??= readFile(new URL('builtin.json', folder), 'utf8').then((text) => JSON.parse(text) as Builtin);
  return builtin;
}

/** One of the shapes, named as in the package. */
export async function readShape(name: keyof typeof shapeFiles): Promise<RawFile> {
  const file = shapeFiles[name];
  return { file: `@codes/generator/dist/schema/${file}`, bytes: await readFile(new URL(file, folder)) };
}

/** The shapes of the files of a schema folder. */
export async function readSchemaShapes(): Promise<Shapes> {
  const [registryShape, fieldsShape, problemsShape] = await Promise.all(
    (['registry', 'fields', 'problems'] as const).map(readShape),
  );
  return { registryShape, fieldsShape, problemsShape };
}

/** The model of what is built in. */
export function builtinModel({ registries, fields, problems }: Builtin): Model {
  return buildModel(registries, fields, problems);
}

/** The built-in registries as the checks take them: a place in them is a file of this package. */
export function builtinSources({ registries, fields, problems }: Builtin): BuiltinSources {
  return {
    registries: registries.map((data) => ({ file: builtinFile(`registries/${data.registry}.yaml`, data), data })),
    whole: true,
    fields: { file: builtinFile('header-fields.yaml', fields), data: fields },
    problems: problems.map((data) => ({ file: builtinFile(`problems/${data.registry}.yaml`, data), data })),
  };
}

function builtinFile(path: string, value: unknown): ParsedFile {
  const file = `@codes/generator: ${path}`;
  return { source: new Source(file, ''), value, place: () => ({ file }) };
}
