import { statusClasses } from '../../model/class.ts';
import type { Rule } from '../rule.ts';

/** What a class, or any code, is called where a vendor's codes are called by the registry: `any-status-code`. */
export const reservedNames: ReadonlySet<string> = new Set(['any', ...statusClasses.map(({ name }) => name)]);

/** A registry is named like its file, so that whoever looks for one finds the other, and by no name of our own. */
export const registryName: Rule = function* registryName({ registries }) {
  for (const { file, data } of registries) {
    const place = file.place(['registry']);
    const name = /([^/]+)\.ya?ml$/u.exec(file.source.file)?.[1];
    if (name !== data.registry) {
      yield {
        code: 'registry-name',
        message: `the registry "${data.registry}" stands in a file of another name`,
        place,
        expected: `registry: ${name ?? ''}`,
        found: `registry: ${data.registry}`,
        help: 'rename the file or the registry',
      };
    } else if (reservedNames.has(name)) {
      yield {
        code: 'registry-name',
        message: `the name "${name}" is reserved`,
        place,
        expected: `a name other than ${[...reservedNames].join(', ')}`,
        found: `registry: ${name}`,
        help: 'name the registry after whoever defines its codes, and the file like it',
      };
    }
  }
};
