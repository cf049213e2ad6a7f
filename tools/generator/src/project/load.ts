import { checkMeaning } from '../check/check.ts';
import { type Diagnostic, type Result, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { parseSources, toModel } from '../load.ts';
import type { Model } from '../model/types.ts';
import type { Sources } from '../check/rule.ts';
import { readOwnSchema, type RawSchema } from '../read/read.ts';
import { type Builtin, builtinSources, readBuiltin, readSchemaShapes } from './builtin.ts';
import { readConfig } from './config.ts';
import { problemStatus } from './problem-status.ts';
import { combine } from './combine/combine.ts';
import type { Memory } from './memory.ts';
import type { Project } from './project.ts';

/** A project, and the folder that its config says its YAML is in. */
export interface OpenProject {
  readonly schema: string;
  readonly project: Project;
}

/** Reads the config, and loads the YAML that it names. */
export async function openProject({
  cwd,
  config: file,
}: {
  readonly cwd: string;
  readonly config: string;
}): Promise<Result<OpenProject | undefined>> {
  const { value: config, diagnostics } = await readConfig(cwd, file);
  if (config === undefined) return { value: undefined, diagnostics };
  const { schema } = config;
  const loaded = await readProject(cwd, schema);
  return { value: loaded.value && { schema, project: loaded.value }, diagnostics: loaded.diagnostics };
}

/** Reads and loads a project's YAML in the folder `schema` (a path from `cwd`). */
export async function readProject(cwd: string, schema: string, memory?: Memory): Promise<Result<Project | undefined>> {
  const raw = await readOwnSchema(cwd, schema, await readSchemaShapes());
  const loaded = loadProject(raw.value, await readBuiltin(), memory);
  const diagnostics: Diagnostic[] = sortDiagnostics([...raw.diagnostics, ...loaded.diagnostics]);
  return { value: diagnostics.length === 0 ? loaded.value : undefined, diagnostics };
}

/** parse → check → combine → model: a project's files, on top of what is built in. */
export function loadProject(raw: RawSchema, builtin: Builtin, memory?: Memory): Result<Project | undefined> {
  const { value: own, diagnostics } = parseSources(raw, memory?.parse);
  if (own === undefined) return { value: undefined, diagnostics };
  const combined = combine(own, builtinSources(builtin));
  // Meaning is checked of what is combined, so that names are unique across both.
  const meaning = [...checkMeaning(combined.value), ...problemStatus(combined.value)];
  const found = [...diagnostics, ...combined.diagnostics, ...meaning];
  const { value: model } = toModel(combined.value, found);
  return { value: model && { model, own: ownPart(model, own) }, diagnostics: found };
}

/** What of a model the project's files describe. */
function ownPart(model: Model, { registries, fields, problems }: Sources): Model {
  const names = new Set(registries.map(({ data }) => data.registry));
  const ids = new Set(registries.flatMap(({ data }) => data.entries.map(({ code }) => `${data.registry}/${code}`)));
  const types = new Set(problems.flatMap(({ data }) => data.problems.map(({ type }) => `${data.registry} ${type}`)));
  const fieldNames = new Set(fields?.data.fields.map(({ name }) => name));
  return {
    registries: model.registries.filter(({ id }) => names.has(id)),
    entries: model.entries.filter(({ id }) => ids.has(id)),
    fields: model.fields.filter(({ name }) => fieldNames.has(name)),
    problemTypes: model.problemTypes.filter(({ registry, type }) => types.has(`${registry} ${type}`)),
  };
}
