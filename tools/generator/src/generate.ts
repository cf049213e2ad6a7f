import { check } from './check/check.ts';
import { type Diagnostic, type Result, sortDiagnostics } from './diagnostics/diagnostic.ts';
import type { EmitSettings, Occasion } from './emit/emitter.ts';
import { emitters } from './emit/emitters.ts';
import { buildModel } from './model/build.ts';
import type { Model } from './model/types.ts';
import { parseFile, type ParsedFile } from './parse/parse.ts';
import { readExisting } from './plan/existing.ts';
import { plan, type Plan } from './plan/plan.ts';
import { print, type PrintedFile } from './print/print.ts';
import { readSchema, type RawFile, type RawSchema } from './read/read.ts';

/** What to read and where to write, as paths from `cwd`. */
export interface GenerateOptions extends EmitSettings {
  readonly cwd: string;
  readonly schema: string;
  readonly out: string;
}

/** What a run has come to before anything is written. */
export interface Generated {
  readonly filesRead: number;
  readonly model: Model;
  readonly printed: readonly PrintedFile[];
  readonly plan: Plan;
  /** The registry.json of the last run, if there was one. */
  readonly registryBefore: string | undefined;
}

/** read → parse → check → model → emit → print → plan. Any problem, and there is no plan. */
export async function generate(
  options: GenerateOptions,
  occasion: Occasion = 'generate',
): Promise<Result<Generated | undefined>> {
  const raw = await readSchema(options.cwd, options.schema);
  const loaded = load(raw.value);
  const diagnostics = sortDiagnostics([...raw.diagnostics, ...loaded.diagnostics]);
  if (loaded.value === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };

  const printed = render(loaded.value, options, occasion);
  const planned = printed.map(({ path }) => path);
  const found = await readExisting(options.cwd, options.out, planned, occasion === 'generate');
  if (found.diagnostics.length > 0) return { value: undefined, diagnostics: sortDiagnostics(found.diagnostics) };
  const existing = found.value;
  return {
    value: {
      filesRead: raw.value.registries.length + raw.value.problems.length + 1,
      model: loaded.value,
      printed,
      plan: plan(printed, existing),
      registryBefore: existing.texts.get(registryPath),
    },
    diagnostics: [],
  };
}

/** Where the model itself is written, from the folder of packages. */
export const registryPath = 'enums/registry.json';

/** parse → check → model: files to a model, with every problem that they have. */
export function load(raw: RawSchema): Result<Model | undefined> {
  const diagnostics: Diagnostic[] = [];
  const parse = (file: RawFile | undefined): ParsedFile | undefined => {
    if (file === undefined) return undefined;
    const parsed = parseFile(file);
    diagnostics.push(...parsed.diagnostics);
    return parsed.value;
  };
  const registries = raw.registries.map(parse).filter((file) => file !== undefined);
  const fields = parse(raw.fields);
  const registryShape = parse(raw.registryShape);
  const fieldsShape = parse(raw.fieldsShape);
  if (registryShape === undefined || fieldsShape === undefined) return { value: undefined, diagnostics };

  const whole = registries.length === raw.registries.length;
  const problems = raw.problems.map(parse).filter((file) => file !== undefined);
  const problemsShape = parse(raw.problemsShape);
  const checked = check({ registries, whole, fields, registryShape, fieldsShape, problems, problemsShape });
  diagnostics.push(...checked.diagnostics);
  const { registries: sources, fields: table, problems: types } = checked.value;
  if (table === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };
  const model = buildModel(
    sources.map(({ data }) => data),
    table.data,
    types.map(({ data }) => data),
  );
  return { value: model, diagnostics };
}

/** emit → print: a model to the text of every file that is committed, or of every file that builds add. */
export function render(model: Model, settings: EmitSettings, occasion: Occasion = 'generate'): PrintedFile[] {
  const planned = emitters.flatMap((emitter) => emitter.emit(model, settings));
  return print(planned.filter(({ written = 'generate' }) => written === occasion));
}
