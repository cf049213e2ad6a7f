import type { Shaped, Sources } from '../../check/rule.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { AuthoredFields } from '../../model/authored.ts';
import type { BuiltinSources } from '../builtin.ts';
import { mergeFiles } from './merge.ts';
import { settleCodes } from './codes.ts';
import { settleProblems } from './problems.ts';
import { settleRegistries } from './registries.ts';

/**
 * A project's sources on top of the built-in ones. Where both describe the same registry, code or problem type, the project
 * says whether its own extends or replaces the other one; where it says nothing, that is a problem.
 */
export function combine(own: Sources, builtin: BuiltinSources): Result<Sources> {
  const diagnostics: Diagnostic[] = [];
  const collect = <T>({ value, diagnostics: found }: Result<T>): T => {
    diagnostics.push(...found);
    return value;
  };
  const registries = collect(settleRegistries(own.registries, builtin.registries, 'registry'));
  const codes = collect(settleCodes(own.registries, registries));
  const lists = collect(settleRegistries(own.problems, builtin.problems, 'registry of problem types'));
  const problems = collect(settleProblems(own.problems, lists));
  const { fields } = own;
  return {
    value: {
      registries: mergeFiles(codes.own, codes.builtin, 'entries', ({ code }) => code),
      whole: own.whole,
      fields: fields === undefined ? builtin.fields : mergeFields(fields, builtin.fields),
      problems: mergeFiles(problems.own, problems.builtin, 'problems'),
    },
    diagnostics,
  };
}

function mergeFields(own: Shaped<AuthoredFields>, builtin: Shaped<AuthoredFields>): Shaped<AuthoredFields> {
  const count = builtin.data.fields.length;
  // The built-in ones come first, so that what stands twice is pointed out in the project's file.
  return {
    ...own,
    file: {
      ...own.file,
      place: ([list, index, ...rest], part) =>
        typeof index !== 'number'
          ? own.file.place([], part)
          : index < count
            ? builtin.file.place([])
            : own.file.place([list ?? 'fields', index - count, ...rest], part),
    },
    data: { fields: [...builtin.data.fields, ...own.data.fields] },
  };
}
