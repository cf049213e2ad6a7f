import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compileShape } from '../check/shape.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { errorText } from '../diagnostics/system-error.ts';
import type { ImportEnding } from '../emit/project/project-emitter.ts';
import type { JsonValue } from '../model/types.ts';
import { parseFile } from '../parse/parse.ts';
import type { RawFile } from '../read/read.ts';
import { readShape } from './builtin.ts';

/** The config's name, where no other is given. */
export const configFile = 'codes.config.yaml';

/** What a project's config says. */
export interface Config {
  readonly file: string;
  /** The folder of the project's YAML, a path from the working folder. */
  readonly schema: string;
  readonly schemaBase: string;
  readonly importEnding: ImportEnding;
  readonly emitters: readonly EmitterUse[];
  readonly place: (field: string) => Place;
}

/** An emitter that the config uses, and where that was written. */
export interface EmitterUse {
  readonly use: string;
  /** The folder that it writes to, a path from the working folder. */
  readonly out: string;
  readonly options: { readonly [name: string]: JsonValue };
  readonly place: (field: 'use' | 'out' | 'options') => Place;
}

/** Reads the config `file` (a path from `cwd`). */
export async function readConfig(cwd: string, file: string): Promise<Result<Config | undefined>> {
  let raw: RawFile;
  try {
    raw = { file, bytes: await readFile(resolve(cwd, file)) };
  } catch (error) {
    return { value: undefined, diagnostics: [missing(file, errorText(error))] };
  }
  return parseConfig(raw, await readShape('config'));
}

/** parse → check the shape. */
function parseConfig(raw: RawFile, shape: RawFile): Result<Config | undefined> {
  const { value: parsed, diagnostics } = parseFile(raw);
  const parsedShape = parseFile(shape).value;
  if (parsed === undefined || parsedShape === undefined) return { value: undefined, diagnostics };
  const problems = compileShape(parsedShape).value?.(parsed) ?? [];
  if (problems.length > 0) return { value: undefined, diagnostics: problems };
  // The cast is what the JSON Schema has just checked.
  const { schema = 'codes', schemaBase = '', importEnding = '.js', emitters } = parsed.value as Authored;
  const config: Config = {
    file: raw.file,
    schema: tidy(schema),
    schemaBase: schemaBase === '' ? '' : schemaBase.replace(/\/*$/u, '/'),
    importEnding,
    emitters: emitters.map(({ use, out, options = {} }, index) => ({
      use,
      out: tidy(out),
      options,
      place: (field) => parsed.place(['emitters', index, field]),
    })),
    place: (field) => parsed.place([field]),
  };
  return { value: config, diagnostics: [] };
}

interface Authored {
  readonly schema?: string;
  readonly schemaBase?: string;
  readonly importEnding?: ImportEnding;
  readonly emitters: readonly (Pick<EmitterUse, 'use' | 'out'> & Partial<Pick<EmitterUse, 'options'>>)[];
}

/** A path without a needless beginning or end. */
function tidy(path: string): string {
  return path.replace(/^(?:\.\/+)+(?=.)/u, '').replace(/(?<=.)\/+$/u, '');
}

function missing(file: string, found: string): Diagnostic {
  return {
    code: 'config-missing',
    message: `there is no config ${file}`,
    place: { file },
    expected: 'a file that says what to generate, and where to',
    found,
    help: 'make one with: codes init',
  };
}
