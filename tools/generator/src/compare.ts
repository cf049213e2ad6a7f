import type { Bump, Change } from './diff/change.ts';
import { touchedBy } from './diff/contract.ts';
import { diff, type Diff } from './diff/diff.ts';
import { type Diagnostic, type Result, sortDiagnostics } from './diagnostics/diagnostic.ts';
import { load } from './load.ts';
import { parseLock } from './lock/lock.ts';
import type { Model } from './model/types.ts';
import { type BaseOptions, type RawBase, readBase } from './read/base.ts';
import { type PublishedPackage, readPackages } from './read/packages.ts';
import { type RawSchema, readSchema } from './read/read.ts';

/** What to compare, and where the packages are, as paths from `cwd`. */
export interface CompareOptions extends BaseOptions {
  readonly out: string;
}

/** What has changed since the base, and whom it concerns. */
export interface Compared {
  readonly model: Model;
  readonly diff: Diff;
  readonly packages: readonly PublishedPackage[];
  /** The packages that a change touches, by folder, and how much. */
  readonly touched: (change: Change) => { readonly [folder: string]: Bump };
}

/** read → parse → check → model of the schema and of the base, then the difference. */
export async function compare(options: CompareOptions): Promise<Result<Compared | undefined>> {
  const now = await readModel(options);
  const raw = await readBase(options);
  const before = raw.value === undefined ? undefined : loadBase(raw.value, load);
  const packages = await readPackages(options.cwd, options.out);
  const diagnostics = [now, raw, before, packages].flatMap((result) => result?.diagnostics ?? []);
  return compared(now.value, before?.value, packages.value, diagnostics);
}

/** Two models and their difference, unless there is a problem. */
export function compared(
  model: Model | undefined,
  before: Model | undefined,
  packages: readonly PublishedPackage[],
  diagnostics: readonly Diagnostic[],
): Result<Compared | undefined> {
  if (model === undefined || before === undefined || diagnostics.length > 0) {
    return { value: undefined, diagnostics: sortDiagnostics(diagnostics) };
  }
  return { value: { model, diff: diff(before, model), packages, touched: touchedBy }, diagnostics: [] };
}

/** The model of the schema folder, with every problem that it has. */
export async function readModel({
  cwd,
  schema,
}: Pick<BaseOptions, 'cwd' | 'schema'>): Promise<Result<Model | undefined>> {
  const raw = await readSchema(cwd, schema);
  const { value, diagnostics } = load(raw.value);
  const all: Diagnostic[] = sortDiagnostics([...raw.diagnostics, ...diagnostics]);
  return { value: all.length === 0 ? value : undefined, diagnostics: all };
}

/** The model of a base: that of a lock, or that of a schema, which `load` makes. */
export function loadBase(
  base: RawBase,
  load: (schema: RawSchema) => Result<Model | undefined>,
): Result<Model | undefined> {
  return base.kind === 'lock' ? parseLock(base.lock) : load(base.schema);
}
