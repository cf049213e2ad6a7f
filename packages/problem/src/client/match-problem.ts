import { type SchemaInput, type StandardSchema, validated } from '../problem-type/standard-schema.js';
import type { Problem } from './problem.js';

/** What a problem is compared with: a class that `defineProblem` made, or its type alone. */
export interface ProblemTypeOf<Schema = unknown> {
  readonly type: string;
  readonly extensions?: Schema | undefined;
}

/** A problem that is known to be of a type, with its extension members as its schema takes them. */
export type MatchedProblem<Schema> = Problem & (Schema extends StandardSchema ? SchemaInput<Schema> : unknown);

/**
 * Whether a received problem is of a type: by the URI, compared as it is, and by its extension members where the type
 * has a schema for them. The problem stays as it was received, whatever the schema would make of it. Never throws.
 */
export function matchProblem<Schema>(
  problem: Problem | undefined,
  { type, extensions }: ProblemTypeOf<Schema>,
): problem is MatchedProblem<Schema> {
  if (problem?.type !== type) return false;
  // Undefined, or what somebody gave to every object.
  if (extensions === ({} as ProblemTypeOf).extensions) return true;
  const { type: _type, title: _title, status: _status, detail: _detail, instance: _instance, ...members } = problem;
  return validated(extensions as StandardSchema, members) !== undefined;
}
