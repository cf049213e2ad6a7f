import { displayPhrase, type NamedEntry, namedEntries, standardRegistry } from '../../model/names.ts';
import { kebabCase } from '../../model/case.ts';
import type { Model } from '../../model/types.ts';
import type { JsonSchema, NamedSchema } from './schema.ts';

/** The characters of a URI reference (RFC 3986), for validators that take `format` for a mere remark. */
const uriReference = {
  type: 'string',
  format: 'uri-reference',
  pattern: "^(?:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$",
} as const;

/** The members of RFC 9457, Section 3.1, as a producer writes them. */
export const members = {
  type: {
    description: 'Identifies the problem type; about:blank, or its absence, means nothing beyond the status code.',
    default: 'about:blank',
    ...uriReference,
  },
  title: {
    description: 'A short summary of the problem type for humans, the same at every occurrence.',
    type: 'string',
  },
  status: {
    description: 'The status code of the response, as its origin generated it.',
    type: 'integer',
    minimum: 100,
    maximum: 599,
  },
  detail: { description: 'What happened this time, for humans.', type: 'string' },
  instance: { description: 'Identifies this occurrence of the problem.', ...uriReference },
} as const;

/**
 * Extension members are open (RFC 9457, Section 3.2). That is what JSON Schema takes for granted; it is said all the same,
 * because serializers and generators of types made from a schema drop members that it does not mention.
 */
export const openExtensions = true;

/** Problem details (RFC 9457): as producers write them, as consumers must take them, and one schema an error status. */
export function problemSchemas(model: Model): NamedSchema[] {
  return [
    {
      name: 'problem-details',
      kind: 'problem',
      schema: {
        title: 'Problem details',
        description:
          'A problem details object as a producer writes it (RFC 9457, Section 3). Extension members are open.',
        examples: [{ type: 'about:blank', title: 'Not Found', status: 404 }],
        type: 'object',
        properties: members,
        additionalProperties: openExtensions,
      },
    },
    {
      name: 'received-problem-details',
      kind: 'problem',
      schema: {
        title: 'Problem details as received',
        description:
          'A problem details object as a consumer takes it: a member whose value has the wrong type is ignored, not refused (RFC 9457, Section 3.1).',
        examples: [{ title: 'Not Found', status: '404' }],
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(members).map(([name, { description }]): [string, JsonSchema] => [name, { description }]),
        ),
        additionalProperties: openExtensions,
      },
    },
    ...errorEntries(model).map(problemSchema),
  ];
}

/** The registered entries that are errors. */
export function errorEntries(model: Model): NamedEntry[] {
  return namedEntries(model, standardRegistry(model).id).filter(
    (entry) => entry.class === 'client-error' || entry.class === 'server-error',
  );
}

/** `not-found-problem`: the name of the problem schema of an entry. */
export function problemName(entry: NamedEntry): string {
  return `${kebabCase(entry.key)}-problem`;
}

/** Problem details of one error status. */
export function problemSchema(entry: NamedEntry): NamedSchema {
  const { code, summary } = entry;
  const phrase = displayPhrase(entry);
  const title = phrase === null ? String(code) : `${code} ${phrase}`;
  return {
    name: problemName(entry),
    kind: 'problem',
    schema: {
      title: `Problem details of ${title}`,
      description: summary,
      examples: [{ type: 'about:blank', ...(phrase === null ? {} : { title: phrase }), status: code }],
      type: 'object',
      properties: {
        ...members,
        ...(phrase === null ? {} : { title: { ...members.title, default: phrase } }),
        status: { description: members.status.description, type: 'integer', enum: [code] },
      },
      required: ['status'],
      additionalProperties: openExtensions,
    },
  };
}
