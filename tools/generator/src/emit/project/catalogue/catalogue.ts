import { groupBy } from '../../../model/group.ts';
import { problemPageNames } from '../../../model/page-names.ts';
import type { Entry } from '../../../model/types.ts';
import { markdownLink } from '../../../print/markdown.ts';
import { exampleFinder } from '../example/member.ts';
import type { ProjectEmitter, ProjectFile } from '../project-emitter.ts';
import { indexPage } from './index-page.ts';
import { statusPath } from './paths.ts';
import { type PageSettings, plainLabel, problemPage } from './problem-page.ts';
import { statusPage } from './status-page.ts';
import { statusesOf } from './statuses.ts';
import { statusLabel } from './words.ts';

/** Pages for people: an index, a page for each problem type, and one for each registry of status codes. */
export const catalogue: ProjectEmitter = {
  name: 'catalogue',
  summary: 'Markdown pages of your problem types and status codes, with an index.',
  needs: [],
  emit(project) {
    const { own } = project;
    const statuses = statusesOf(project);
    const pageNames = problemPageNames(own.problemTypes);
    const settings: PageSettings = {
      statuses,
      exampleOf: exampleFinder(),
      labelOf: (entry) =>
        statuses.isOwn(entry)
          ? markdownLink(statusLabel(entry), statusPath(entry.registry, entry.code))
          : plainLabel(entry),
    };
    const entries = groupBy(own.entries, ({ registry }) => registry);
    const types = groupBy(own.problemTypes, ({ status }) => status);
    const typesOf = (entry: Entry): string[] =>
      statuses.meaning(entry.code)?.id === entry.id
        ? (types.get(entry.code) ?? []).map((type) => markdownLink(type.title, `../${pageNames.get(type)}.md`))
        : [];
    return [
      page('README.md', indexPage(own, pageNames)),
      ...[...pageNames].map(([type, name]) => page(`${name}.md`, problemPage(type, settings))),
      ...own.registries.map((registry) =>
        page(statusPath(registry.id), statusPage(registry, entries.get(registry.id) ?? [], statuses, typesOf)),
      ),
    ];
  },
};

function page(path: string, text: string): ProjectFile {
  return { kind: 'text', path, text };
}
