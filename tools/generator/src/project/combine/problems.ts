import type { Shaped } from '../../check/rule.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { AuthoredProblem, AuthoredProblems } from '../../model/authored.ts';
import type { Settled } from './codes.ts';
import { unknownTarget } from './targets.ts';

type Lists = readonly Shaped<AuthoredProblems>[];

/** Settles which description of a problem type counts, and completes those that extend another one. */
export function settleProblems(own: Lists, builtin: Lists): Result<Settled<Lists>> {
  const diagnostics: Diagnostic[] = [];
  const theirs = new Map(builtin.flatMap(({ data }) => data.problems.map((problem) => [problem.type, problem])));
  const ours = new Map(own.flatMap(({ data }) => data.problems.map((problem) => [problem.type, problem])));
  const gone = new Set<AuthoredProblem>();
  const complete = ({ file, data }: Shaped<AuthoredProblems>): Shaped<AuthoredProblems> => {
    const problems = data.problems.map((problem, index) => {
      const { type, extends: extended, replaces } = problem;
      const place = (field: string) => file.place(['problems', index, field]);
      const same = theirs.get(type);
      if (replaces !== undefined) {
        const target = theirs.get(replaces);
        if (target === undefined) {
          const among = [...theirs.keys()];
          diagnostics.push(unknownTarget(place('replaces'), replaces, { what: 'built-in problem type', among }));
        } else gone.add(target);
      }
      const base =
        extended === undefined ? undefined : extended === type ? same : (ours.get(extended) ?? theirs.get(extended));
      if (extended !== undefined && base === undefined) {
        const among = [...ours.keys(), ...theirs.keys()].filter((each) => each !== type);
        diagnostics.push(unknownTarget(place('extends'), extended, { what: 'problem type', among }));
      }
      if (same !== undefined) {
        gone.add(same);
        if (extended !== type && replaces !== type) diagnostics.push(collision(type, place('type')));
      }
      return base === undefined ? problem : withMembersOf(problem, base);
    });
    return { file, data: { ...data, problems } };
  };
  const value = {
    own: own.map(complete),
    builtin: builtin.map(({ file, data }) => ({
      file,
      data: { ...data, problems: data.problems.filter((problem) => !gone.has(problem)) },
    })),
  };
  return { value: { own: value.own, builtin: value.builtin }, diagnostics };
}

/** The members of the type that is extended come first; a member of the same name is as the extending type has it. */
function withMembersOf(problem: AuthoredProblem, base: AuthoredProblem): AuthoredProblem {
  const own = new Set(problem.extensions.map(({ name }) => name));
  return { ...problem, extensions: [...base.extensions.filter(({ name }) => !own.has(name)), ...problem.extensions] };
}

function collision(type: string, place: Diagnostic['place']): Diagnostic {
  return {
    code: 'collision',
    message: `the problem type ${type} is built in`,
    place,
    expected: 'a type of its own, or what to do about the built-in one',
    found: 'neither extends nor replaces',
    help: `write "extends: ${type}" to keep its members, "replaces: ${type}" to describe it anew, or take another URI`,
  };
}
