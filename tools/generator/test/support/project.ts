import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectFile, ProjectSettings } from '../../src/emit/project/project-emitter.ts';
import { projectEmitters } from '../../src/emit/project/project-emitters.ts';
import type { Model } from '../../src/model/types.ts';
import { projectHeader } from '../../src/print/header.ts';
import { print, type PrintedFile } from '../../src/print/print.ts';
import type { Project } from '../../src/project/project.ts';
import { fixtureFolder, modelOf, rawSchema, registriesOf, settings, type Texts } from './schema.ts';

const projectFolder = join(import.meta.dirname, '../fixture-project');

/** What the tests tell the emitters of projects. */
export const projectSettings: ProjectSettings = { ...settings, options: {}, folders: new Map() };

/** A project's own registries and problem types on top of the fixture, which stands for what is built in. */
export function fixtureProject(): Project {
  const registries = registriesOf(projectFolder);
  const model = modelOf(rawSchema({ ...registriesOf(fixtureFolder), ...registries }, undefined, problemsOf()));
  return { model, own: ownOf(model, [...Object.keys(registries), ...Object.keys(problemsOf())]) };
}

function problemsOf(): Texts {
  const folder = join(projectFolder, 'problems');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

function ownOf({ registries, entries, problemTypes }: Model, files: readonly string[]): Model {
  const isOwn = (registry: string): boolean => files.includes(`${registry}.yaml`);
  return {
    registries: registries.filter(({ id }) => isOwn(id)),
    entries: entries.filter(({ registry }) => isOwn(registry)),
    fields: [],
    problemTypes: problemTypes.filter(({ registry }) => isOwn(registry)),
  };
}

/** What an emitter plans for a project. */
export async function planOf(
  name: string,
  project: Project,
  settings = projectSettings,
): Promise<readonly ProjectFile[]> {
  const emitter = projectEmitters.find((each) => each.name === name);
  if (emitter === undefined) throw new Error(`no emitter ${name}`);
  return emitter.emit(project, settings);
}

/** What an emitter writes for a project. */
export async function printed(name: string, project: Project): Promise<PrintedFile[]> {
  return print(await planOf(name, project), projectHeader('codes'));
}
