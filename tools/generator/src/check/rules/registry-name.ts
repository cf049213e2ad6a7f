import type { Rule } from '../rule.ts';

/** A registry is named like its file: whoever looks for one finds the other. */
export const registryName: Rule = function* registryName({ registries }) {
  for (const { file, data } of registries) {
    const name = /([^/]+)\.ya?ml$/u.exec(file.source.file)?.[1];
    if (name === data.registry) continue;
    yield {
      code: 'registry-name',
      message: `the registry "${data.registry}" stands in a file of another name`,
      place: file.place(['registry']),
      expected: `registry: ${name ?? ''}`,
      found: `registry: ${data.registry}`,
      help: 'rename the file or the registry',
    };
  }
};
