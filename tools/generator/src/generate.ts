import { checkMeaning, checkShapes, type ParsedSchema } from './check/check.ts';
import type { Sources } from './check/rule.ts';
import { type Diagnostic, type Result, sortDiagnostics } from './diagnostics/diagnostic.ts';
import type { EmitSettings, Occasion } from './emit/emitter.ts';
import { emitters } from './emit/emitters.ts';
import { buildModel } from './model/build.ts';
import type { Model } from './model/types.ts';
import { parseFile, type ParsedFile } from './parse/parse.ts';
import { entryChanges, type EntryChanges } from './plan/entry-changes.ts';
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
  /** The folder of the YAML, a path from the working folder. */
  readonly schema: string;
  readonly filesRead: number;
  readonly model: Model;
  /** What of the model the project describes; absent where the schema is all there is. */
  readonly own?: Model;
  /** Where the plan's paths start, a path from the working folder. */
  readonly out: string;
  readonly plan: Plan;
  /** The entries that differ from those of the last run; absent where nothing tells what these were. */
  readonly entries?: EntryChanges;
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
  const packages = occasion === 'generate' ? planned.map((path) => path.split('/')[0] ?? '') : [];
  const search = { folders: packages, named: /\.gen\.(?:ts|json)$/u };
  const found = await readExisting(options.cwd, options.out, planned, search);
  if (found.diagnostics.length > 0) return { value: undefined, diagnostics: sortDiagnostics(found.diagnostics) };
  const existing = found.value;
  return {
    value: {
      schema: options.schema,
      filesRead: raw.value.registries.length + raw.value.problems.length + 1,
      model: loaded.value,
      out: options.out,
      plan: plan(printed, existing),
      entries: entryChanges(
        existing.texts.get(registryPath),
        printed.find(({ path }) => path === registryPath)?.text ?? '{}',
      ),
    },
    diagnostics: [],
  };
}

/** Where the model itself is written, from the folder of packages. */
const registryPath = 'enums/registry.json';

/** parse → check → model: files to a model, with every problem that they have. */
export function load(raw: RawSchema): Result<Model | undefined> {
  const { value: shaped, diagnostics } = parseSources(raw);
  if (shaped === undefined) return { value: undefined, diagnostics };
  return toModel(shaped, [...diagnostics, ...checkMeaning(shaped)]);
}

/** parse → check the shapes. */
export function parseSources(raw: RawSchema, parseOne = parseFile): Result<Sources | undefined> {
  const diagnostics: Diagnostic[] = [];
  const parse = (file: RawFile | undefined): ParsedFile | undefined => {
    if (file === undefined) return undefined;
    const parsed = parseOne(file);
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
  const parsed: ParsedSchema = { registries, whole, fields, registryShape, fieldsShape, problems, problemsShape };
  const { value, diagnostics: misshapen } = checkShapes(parsed);
  return { value, diagnostics: [...diagnostics, ...misshapen] };
}

/** Sources to a model, if they have no problem. */
export function toModel(
  { registries, fields, problems }: Sources,
  diagnostics: readonly Diagnostic[],
): Result<Model | undefined> {
  if (fields === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };
  const [authored, types] = [registries.map(({ data }) => data), problems.map(({ data }) => data)];
  return { value: buildModel(authored, fields.data, types), diagnostics };
}

/** emit → print: a model to the text of every file that is committed, or of every file that builds add. */
export function render(model: Model, settings: EmitSettings, occasion: Occasion = 'generate'): PrintedFile[] {
  const planned = emitters.flatMap((emitter) => emitter.emit(model, settings));
  return print(planned.filter(({ written = 'generate' }) => written === occasion));
}
