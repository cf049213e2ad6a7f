/** What the package publishes, found as its users find it: by the names in `exports`. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as constants from '@codes/json-schema';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [name: string]: Json };
export type Schema = JsonObject & { $schema: string; $id: string };

const require = createRequire(import.meta.url);

const pathOf = (subpath: string): string => require.resolve(`@codes/json-schema/${subpath}`);
export const readText = (subpath: string): string => readFileSync(pathOf(subpath), 'utf8');
export const readJson = (subpath: string): JsonObject => JSON.parse(readText(subpath)) as JsonObject;

/** The schemas of a folder, by name: read from the files, since the constants are compared with these. */
export function schemasIn(folder: 'schemas' | 'draft-07'): ReadonlyMap<string, Schema> {
  const files = readdirSync(dirname(pathOf(`${folder}/status-code.json`)));
  const names = files.map((file) => file.replace(/\.json$/u, '')).sort();
  return new Map(names.map((name) => [name, readJson(`${folder}/${name}.json`) as Schema]));
}

/** Every constant of the index, by its name. */
export const exported: Readonly<Record<string, unknown>> = constants;

/** `not-found-problem` → `notFoundProblem`. */
export const camelCase = (name: string): string =>
  name.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
