import { camelCase } from '../../model/case.ts';
import { constantsOf, displayPhrase, namespaceOf } from '../../model/names.ts';
import type { Model, Registry } from '../../model/types.ts';
import { uniqueKeys } from '../../model/unique-keys.ts';
import { commentText, literal, stringLiteral } from '../../print/text.ts';
import { codeConstant, namespaceFiles } from '../constants.ts';
import { problemTypeDocs } from '../docs.ts';
import type { PlannedFile } from '../emitter.ts';
import { constantStatement } from '../problem/statements.ts';
import type { ProjectEmitter } from './project-emitter.ts';
import { registryStems, stems } from './stems.ts';

/** The project's status codes and problem types as constants, with nothing to import. */
export const constants: ProjectEmitter = {
  name: 'constants',
  summary: 'your status codes, their reason phrases and the URIs of your problem types as constants',
  needs: [],
  emit({ own }, { importEnding }) {
    return [
      ...[...registryStems(own.registries)].flatMap(([registry, stem]) =>
        registryFiles(own, registry, stem, importEnding),
      ),
      ...problemTypeFiles(own, importEnding),
    ];
  },
};

function registryFiles(own: Model, registry: Registry, stem: string, importEnding: string): PlannedFile[] {
  const title = commentText(registry.title);
  const phrases = own.entries.flatMap((entry) => {
    const phrase = displayPhrase(entry);
    return entry.registry !== registry.id || phrase === null ? [] : [`  ${entry.code}: ${literal(phrase)},\n`];
  });
  return namespaceFiles(
    stem,
    namespaceOf(registry),
    `The status codes of ${title}.`,
    constantsOf(own, registry.id).map(codeConstant),
    [
      constantStatement(
        `${camelCase(registry.id)}ReasonPhrases`,
        phrases.length === 0 ? '{}' : `{\n${phrases.join('')}} as const`,
        `The reason phrases of ${title}, by status code.`,
      ),
    ],
    importEnding,
  );
}

function problemTypeFiles({ problemTypes }: Model, importEnding: string): PlannedFile[] {
  if (problemTypes.length === 0) return [];
  const uris = [...uniqueKeys(problemTypes)].map(([problemType, name]) => ({
    name,
    literal: stringLiteral(problemType.type),
    docs: problemTypeDocs(problemType),
  }));
  return namespaceFiles(stems.problemTypes, 'ProblemType', 'The URIs of the problem types.', uris, [], importEnding);
}
