import { classNames, type NamedEntry } from './names.ts';
import type { Model, ProblemType } from './types.ts';
import { uniqueKeys } from './unique-keys.ts';

/** A problem type that is sent with a status of its own choosing, which is one of an error. */
export type ErrorType = ProblemType & { readonly status: number };

/** The codes of a project that a server answers an error with, and that have a name. */
export function ownErrorEntries({ entries }: Model): NamedEntry[] {
  return entries.filter(
    (entry): entry is NamedEntry =>
      entry.key !== null && isErrorStatus(entry.code) && entry.appearsIn.includes('response'),
  );
}

/** The problem types that an error can be thrown for. */
export function errorTypes({ problemTypes }: Model): ErrorType[] {
  return problemTypes.filter((type): type is ErrorType => type.status !== null && isErrorStatus(type.status));
}

/** The classes of these: `OUT_OF_CREDIT` → `OutOfCreditProblem`. */
export function problemClassNames(own: Model): Map<ErrorType, string> {
  // The keys are those of all problem types, so that a class is called as the constant is.
  const keys = uniqueKeys(own.problemTypes);
  return classNames(new Map(errorTypes(own).map((type) => [type, keys.get(type) ?? type.key])), 'Problem', []);
}

function isErrorStatus(code: number): boolean {
  return code >= 400 && code <= 599;
}
