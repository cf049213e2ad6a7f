import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectEmitter, ProjectFile, ProjectSettings } from '../../src/emit/project/project-emitter.ts';
import { projectEmitters } from '../../src/emit/project/project-emitters.ts';
import type { Model } from '../../src/model/types.ts';
import { projectHeader } from '../../src/print/header.ts';
import { print, type PrintedFile } from '../../src/print/print.ts';
import type { Project } from '../../src/project/project.ts';
import { fixtureFolder, modelOf, rawSchema, registriesOf, settings, type Texts } from './schema.ts';

/** The projects whose YAML the tests have: one with all that code is made of, one with all that pages are made of. */
export type FixtureName = 'pier' | 'tugs';

/** What the tests tell a project's emitters; all of them write into one folder. */
export const projectSettings: ProjectSettings = {
  ...settings,
  importEnding: '.js',
  options: {},
  folders: new Map(projectEmitters.map(({ name }) => [name, '.'])),
};

/** A project; the registries of the fixture stand for the built-in ones. */
export function fixtureProject(name: FixtureName = 'pier'): Project {
  const folder = join(import.meta.dirname, '../fixture-project', name);
  return projectOf(registriesOf(folder), problemsOf(join(folder, 'problems')));
}

/** A project with these registries and problem types of its own, as texts by file name. */
function projectOf(registries: Texts, problems: Texts): Project {
  const model = modelOf(rawSchema({ ...registriesOf(fixtureFolder), ...registries }, undefined, problems));
  return { model, own: ownOf(model, registries) };
}

function problemsOf(folder: string): Texts {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

function ownOf({ registries, entries, problemTypes }: Model, own: Texts): Model {
  // The fixture brings no problem types.
  const isOwn = (registry: string): boolean => Object.hasOwn(own, `${registry}.yaml`);
  return {
    registries: registries.filter(({ id }) => isOwn(id)),
    entries: entries.filter(({ registry }) => isOwn(registry)),
    fields: [],
    problemTypes,
  };
}

/** What an emitter plans for a project. */
export async function planOf(name: string, project: Project, told = projectSettings): Promise<readonly ProjectFile[]> {
  const emitter = projectEmitters.find((each) => each.name === name);
  if (emitter === undefined) throw new Error(`no emitter ${name}`);
  return emitter.emit(project, told);
}

/** What an emitter writes for a project. */
export async function printedOf(
  { emit }: Pick<ProjectEmitter, 'emit'>,
  project: Project = fixtureProject(),
): Promise<PrintedFile[]> {
  return print(await emit(project, projectSettings), projectHeader('codes'));
}

/** What the emitter of a name writes for a project. */
export async function printed(name: string, project: Project = fixtureProject()): Promise<PrintedFile[]> {
  return printedOf({ emit: () => planOf(name, project) }, project);
}
