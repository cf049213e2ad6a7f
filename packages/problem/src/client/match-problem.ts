import { type SchemaOutput, type StandardSchema, validated } from '../problem-type/standard-schema.js';
import type { Problem } from './problem.js';

/** What a problem is compared with: a class that `defineProblem` made, or its type alone. */
export interface ProblemTypeOf<Schema = unknown> {
  readonly type: string;
  readonly extensions?: Schema;
}

/** A problem that is known to be of a type, with its extension members. */
export type MatchedProblem<Schema> = Problem & (Schema extends StandardSchema ? SchemaOutput<Schema> : unknown);

/**
 * Whether a received problem is of a type: by the URI, compared as it is, and by its extension members where the type
 * has a schema for them. Never throws.
 */
export function matchProblem<Schema>(
  problem: Problem | undefined,
  { type, extensions }: ProblemTypeOf<Schema>,
): problem is MatchedProblem<Schema> {
  if (problem?.type !== type) return false;
  return extensions === undefined || validated(extensions as StandardSchema, problem) !== undefined;
}
