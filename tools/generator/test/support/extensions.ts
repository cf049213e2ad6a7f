import type { JsonValue, ProblemExtension, ProblemType } from '../../src/model/types.ts';

/** A problem type with one extension member, called `member`. */
export function problemTypeWith(
  schema: { readonly [keyword: string]: JsonValue },
  edit: Partial<ProblemType & Pick<ProblemExtension, 'name' | 'required'>> = {},
): ProblemType {
  const { name = 'member', required = true, ...rest } = edit;
  return {
    registry: 'pier',
    type: 'https://pier.example/problems/with-member',
    key: 'WITH_MEMBER',
    title: 'A problem with a member',
    status: 400,
    summary: 'It has a member.',
    description: 'It has a member.',
    extensions: [{ name, schema, required, summary: 'The member.' }],
    lifecycle: { state: 'active' },
    references: [],
    ...rest,
  };
}
