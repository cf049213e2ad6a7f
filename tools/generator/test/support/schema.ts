import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../../src/diagnostics/format.ts';
import type { EmitSettings } from '../../src/emit/emitter.ts';
import { load } from '../../src/load.ts';
import type { Model } from '../../src/model/types.ts';
import type { RawFile, RawSchema } from '../../src/read/read.ts';

/** The schema that the tests generate from: small, and no one's data. */
export const fixtureFolder = join(import.meta.dirname, '../fixture');

/** The least that is a schema, for tests of what is wrong with one. */
export const minimalFolder = join(import.meta.dirname, 'minimal');

/** The real schema: of it the tests use the shapes, and its registries as examples of real documents. */
export const realFolder = join(import.meta.dirname, '../../../../schema');

/** What the tests tell the emitters beside the schema. */
export const settings: EmitSettings = { schemaBase: 'https://harbour.example/schemas/' };

/** Files by name; a string is encoded as UTF-8. */
export type Texts = Readonly<Record<string, string | Uint8Array>>;

/** A schema as it would be read, from texts: registries by file name, over the field table of the fixture. */
export function rawSchema(
  registries: Texts,
  fields: string | Uint8Array = readFileSync(join(fixtureFolder, 'header-fields.yaml')),
  problems: Texts = {},
): RawSchema {
  return {
    registries: Object.entries(registries).map(([name, text]) => rawFile(`schema/registries/${name}`, text)),
    fields: rawFile('schema/header-fields.yaml', fields),
    registryShape: realFile('registry.schema.json'),
    fieldsShape: realFile('header-fields.schema.json'),
    problems: Object.entries(problems).map(([name, text]) => rawFile(`schema/problems/${name}`, text)),
    problemsShape: realFile('problems.schema.json'),
  };
}

/** The registries of a folder of registries, as texts by file name. */
export function registriesOf(schemaFolder: string): Record<string, Uint8Array> {
  const folder = join(schemaFolder, 'registries');
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}

export function fixtureSchema(): RawSchema {
  const problems = { 'harbour.yaml': readFileSync(join(fixtureFolder, 'problems/harbour.yaml')) };
  return rawSchema(registriesOf(fixtureFolder), undefined, problems);
}

export function fixtureModel(): Model {
  return modelOf(fixtureSchema());
}

/** The model of the real schema, for tests of what it is looked up for. */
export function realModel(): Model {
  const read = (name: string): Uint8Array => readFileSync(join(realFolder, name));
  return modelOf(
    rawSchema(registriesOf(realFolder), read('header-fields.yaml'), { 'iana.yaml': read('problems/iana.yaml') }),
  );
}

/** The model of files that have no problem; a problem fails the test with its frame. */
export function modelOf(raw: RawSchema): Model {
  const { value, diagnostics } = load(raw);
  if (value === undefined) throw new Error(frames(diagnostics));
  return value;
}

/** The frames of diagnostics, as `expected.txt` holds them. */
export function frames(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`).join('\n');
}

function realFile(name: string): RawFile {
  return rawFile(`schema/${basename(name)}`, readFileSync(join(realFolder, name)));
}

function rawFile(file: string, text: string | Uint8Array): RawFile {
  return { file, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
}
