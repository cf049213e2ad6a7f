import type { Model, ProblemType } from '../../model/types.ts';
import { members } from './problems.ts';
import { type JsonSchema, kebabCase, type NamedSchema } from './schema.ts';

/** The registered problem types: `type` fixed, title and status as registered, the extension members that the text names. */
export function problemTypeSchemas(model: Model): NamedSchema[] {
  return model.problemTypes.map((problemType) => ({
    name: `${kebabCase(problemType.key)}-problem-type`,
    kind: 'problem',
    schema: problemTypeSchema(problemType),
  }));
}

function problemTypeSchema({ type, title, status, summary, extensions }: ProblemType): JsonSchema {
  const required = extensions.filter((extension) => extension.required).map(({ name }) => name);
  return {
    title: `Problem details of type "${title}"`,
    description: summary,
    examples: [{ type, title, ...(status === null ? {} : { status }) }],
    type: 'object',
    properties: {
      ...members,
      type: { description: members.type.description, type: 'string', enum: [type] },
      title: { ...members.title, default: title },
      ...(status === null ? {} : { status: { ...members.status, default: status } }),
      ...Object.fromEntries(
        extensions.map((extension): [string, JsonSchema] => [
          extension.name,
          { description: extension.summary, ...extension.schema },
        ]),
      ),
    },
    required: ['type', ...required],
  };
}
