import { kebabCase } from '../../model/case.ts';
import type { Model, ProblemExtension, ProblemType } from '../../model/types.ts';
import { members, openExtensions } from './problems.ts';
import type { JsonSchema, NamedSchema } from './schema.ts';

/** The problem types of the registry: `type` fixed, title and status as registered, the extension members that the text names. */
export function problemTypeSchemas(model: Model): NamedSchema[] {
  return model.problemTypes.map((problemType) => ({
    name: `${kebabCase(problemType.key)}-problem-type`,
    kind: 'problem',
    schema: problemTypeSchema(problemType),
  }));
}

/**
 * The schema of one problem type.
 *
 * @param memberSchema - what stands there for the schema of an extension member, which is authored in draft-07
 */
export function problemTypeSchema(
  { type, title, status, summary, extensions, lifecycle }: ProblemType,
  memberSchema: (extension: ProblemExtension) => JsonSchema = ({ schema }) => schema,
): NamedSchema['schema'] {
  // The type that a missing one stands for: its title is the phrase of whichever status it comes with (Section 4.2.1).
  const implied = type === members.type.default;
  const own = extensions.filter((extension) => extension.required).map(({ name }) => name);
  const required = [...(implied ? [] : ['type']), ...own];
  const example = { type, ...(implied ? {} : { title }), ...(status === null ? {} : { status }) };
  return {
    title: `Problem details of type "${title}"`,
    description: lifecycle.state === 'requested' ? `${summary} Requested of the registry, not in it yet.` : summary,
    // The value of a required extension member is nothing to make up.
    ...(own.length === 0 ? { examples: [example] } : {}),
    type: 'object',
    properties: {
      ...members,
      type: {
        description: members.type.description,
        ...(implied ? { default: type } : {}),
        type: 'string',
        enum: [type],
      },
      ...(implied ? {} : { title: { ...members.title, default: title } }),
      ...(status === null ? {} : { status: { ...members.status, default: status } }),
      ...Object.fromEntries(
        extensions.map((extension): [string, JsonSchema] => [
          extension.name,
          { description: extension.summary, ...memberSchema(extension) },
        ]),
      ),
    },
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: openExtensions,
  };
}
