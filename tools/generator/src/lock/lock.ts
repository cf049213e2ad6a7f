import { Ajv } from 'ajv';
import { sorted } from '../diff/canonical.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/place.ts';
import type { Model } from '../model/types.ts';
import { decode } from '../parse/decode.ts';
import type { RawFile } from '../read/read.ts';
import { lockShape } from './shape.ts';

/** The format of the lock. It rises when a model of today could not be read as one of then. */
const lockVersion = 1;

/** The lock's name in the schema folder. */
export const lockFile = 'registry.lock.json';

/** A model as the text of a lock. The same model is the same bytes, in whatever order its YAML was written. */
export function printLock({ registries, entries, fields, problemTypes }: Model): string {
  const model = sorted({ registries, entries, fields, problemTypes });
  return `${JSON.stringify({ version: lockVersion, model }, undefined, 2)}\n`;
}

/** The model of a lock. Whatever is none is one problem: a base that is half understood would make a wrong diff. */
export function parseLock(raw: RawFile): Result<Model | undefined> {
  const { value: source, diagnostics } = decode(raw);
  if (source === undefined) return { value: undefined, diagnostics };
  let lock: unknown;
  try {
    lock = JSON.parse(source.text);
  } catch (error) {
    return refuse(source, jsonErrorAt(error, source.text), 'text that is no JSON');
  }
  const { version, model } = Object(lock) as { version?: unknown; model?: unknown };
  if (typeof version === 'number' && version > lockVersion) {
    const help = 'update @codes/generator, or compare with another base';
    return refuse(source, source.text.indexOf('"version"'), `version ${version}, from a later generator`, help);
  }
  const problem = version === lockVersion ? modelProblem(model) : `${describe(lock)} without "version": ${lockVersion}`;
  if (problem !== undefined) return refuse(source, 0, problem);
  return { value: model as Model, diagnostics: [] };
}

function refuse(
  source: Source,
  at: number,
  found: string,
  help = 'restore the file, or make it with: codes lock',
): Result<undefined> {
  const diagnostic: Diagnostic = {
    code: 'base-invalid',
    message: `${source.file} holds no model`,
    place: source.place(at, at + 1),
    expected: `a lock of version ${lockVersion}, as codes lock writes it`,
    found,
    help,
  };
  return { value: undefined, diagnostics: [diagnostic] };
}

/** Where JSON.parse stumbled: it tells the offset in words, or nothing where the text ends too early. */
function jsonErrorAt(error: unknown, text: string): number {
  const [, offset] = /at position (\d+)/u.exec(String(error)) ?? [];
  const last = Math.max(0, text.trimEnd().length - 1);
  return offset === undefined ? last : Math.min(Number(offset), last);
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value);
}

/** The first thing that keeps a value from being a model. */
function modelProblem(model: unknown): string | undefined {
  const { registries } = Object(model) as { registries?: unknown };
  const ids = (Array.isArray(registries) ? registries : []).map((registry) => String(Object(registry).id));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(lockShape([...new Set(ids)]));
  if (!validate(model)) {
    const [error] = validate.errors ?? [];
    const path = `model${(error?.instancePath ?? '').replaceAll('/', '.')}`;
    return `${path} ${error?.message ?? 'is none'}`;
  }
  const { entries } = model as Model;
  const seen = new Set<string>();
  const twice = [...ids, ...entries.map(({ id }) => id)].find((id) => seen.size === seen.add(id).size);
  return twice === undefined ? undefined : `${twice} twice`;
}
