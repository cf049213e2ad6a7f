import { displayPhrase } from '../../../model/names.ts';
import type { Entry, JsonValue, ProblemType } from '../../../model/types.ts';
import type { ExampleOf } from './member.ts';

/** A problem details object of a type; `undefined` where there is no example of a member that it must have. */
export function exampleProblem(problemType: ProblemType, exampleOf: ExampleOf): Record<string, JsonValue> | undefined {
  const { type, title, status, summary, extensions } = problemType;
  const members = extensions.map(({ name, schema, required }) => ({ name, required, value: exampleOf(schema) }));
  if (members.some(({ required, value }) => required && value === undefined)) return undefined;
  return {
    type,
    title,
    ...(status === null ? {} : { status }),
    detail: summary,
    ...Object.fromEntries(members.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))),
  };
}

/** A response as it goes over the wire in HTTP/1.1 (RFC 9112), but for what every response has anyway. */
export function exampleResponse(
  entry: Entry,
  fields: readonly (readonly [name: string, value: string])[],
  problem: Readonly<Record<string, JsonValue>>,
): string {
  return [
    `HTTP/1.1 ${entry.code} ${displayPhrase(entry) ?? ''}`,
    'Content-Type: application/problem+json',
    ...fields.map(([name, value]) => `${name}: ${value}`),
    '',
    JSON.stringify(problem, undefined, 2),
  ].join('\n');
}
