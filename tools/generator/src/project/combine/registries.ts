import type { Shaped } from '../../check/rule.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { AuthoredProblems, AuthoredRegistry } from '../../model/authored.ts';
import { asList, unknownTarget } from './targets.ts';

/** The built-in registries that a project's own leave standing. */
export function settleRegistries<Data extends AuthoredRegistry | AuthoredProblems>(
  own: readonly Shaped<Data>[],
  builtin: readonly Shaped<Data>[],
  what: string,
): Result<readonly Shaped<Data>[]> {
  const diagnostics: Diagnostic[] = [];
  const names = new Set(builtin.map(({ data }) => data.registry));
  const replaced = new Set<string>();
  for (const { file, data } of own) {
    const targets = asList(data.replaces);
    for (const [index, name] of targets.entries()) {
      replaced.add(name);
      if (names.has(name)) continue;
      const path = typeof data.replaces === 'string' ? ['replaces'] : ['replaces', index];
      diagnostics.push(unknownTarget(file.place(path), name, { what: `built-in ${what}`, among: [...names] }));
    }
    const same = names.has(data.registry);
    if (data.extends !== undefined && !(same && data.extends === data.registry)) {
      diagnostics.push(
        unknownTarget(file.place(['extends']), data.extends, {
          what: `built-in ${what} of the same name`,
          among: same ? [data.registry] : [],
        }),
      );
    } else if (same && data.extends === undefined && !targets.includes(data.registry)) {
      const choice = `extends: ${data.registry}`;
      diagnostics.push({
        code: 'collision',
        message: `there is a built-in ${what} "${data.registry}"`,
        place: file.place(['registry']),
        expected: `a name of its own, or what to do about the built-in one`,
        found: `"${data.registry}", and neither extends nor replaces`,
        help: `write "${choice}" to add to it, "replaces: ${data.registry}" to do without it, or rename yours`,
      });
    }
  }
  return { value: builtin.filter(({ data }) => !replaced.has(data.registry)), diagnostics };
}
