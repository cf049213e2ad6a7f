import { type Result, sortDiagnostics } from './diagnostics/diagnostic.ts';
import type { EmitSettings, Occasion } from './emit/emitter.ts';
import { emitters } from './emit/emitters.ts';
import { load } from './load.ts';
import type { Model } from './model/types.ts';
import { entryChanges, type EntryChanges } from './plan/entry-changes.ts';
import { readExisting } from './plan/existing.ts';
import { plan, type Plan } from './plan/plan.ts';
import { print, type PrintedFile } from './print/print.ts';
import { readSchema } from './read/read.ts';

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

/** emit → print: a model to the text of every file that is committed, or of every file that builds add. */
export function render(model: Model, settings: EmitSettings, occasion: Occasion = 'generate'): PrintedFile[] {
  const planned = emitters.flatMap((emitter) => emitter.emit(model, settings));
  return print(planned.filter(({ written = 'generate' }) => written === occasion));
}
