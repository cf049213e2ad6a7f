import { statusClasses } from '../../model/class.ts';
import { displayPhrase, namedEntries, standardRegistry } from '../../model/names.ts';
import type { Model, Registry } from '../../model/types.ts';
import type { NamedSchema } from './schema.ts';

/** Status codes as values: registered ones, those of a class, those of a vendor, and any that a client must accept. */
export function statusCodeSchemas(model: Model): NamedSchema[] {
  const standard = standardRegistry(model);
  const registered = namedEntries(model, standard.id);
  const classes = statusClasses.flatMap(({ digit, name }) => {
    const codes = registered.filter((entry) => entry.class === name).map(({ code }) => code);
    const title = `Registered ${name.replace('-', ' ')} status code`;
    return oneOf(`${name}-status-code`, title, `A registered status code from ${digit}00 to ${digit}99.`, codes);
  });
  const vendors = model.registries
    .filter((registry) => registry !== standard)
    .flatMap((registry) => vendorStatusCodes(model, registry));
  return [
    ...oneOf(
      'status-code',
      'Registered HTTP status code',
      'A status code that IANA registers.',
      registered.map(({ code }) => code),
    ),
    ...classes,
    {
      name: 'any-status-code',
      kind: 'status-code',
      schema: {
        title: 'HTTP status code',
        description:
          'Any status code of the five classes: what a client must accept, registered or not (RFC 9110, Section 15).',
        examples: [200, 404, 499],
        type: 'integer',
        minimum: 100,
        maximum: 599,
      },
    },
    ...vendors,
    {
      name: 'reason-phrase',
      kind: 'status-code',
      schema: {
        title: 'Reason phrase',
        description: 'The reason phrase of a registered status code.',
        examples: registered.slice(0, 1).flatMap((entry) => displayPhrase(entry) ?? []),
        type: 'string',
        enum: registered.flatMap((entry) => displayPhrase(entry) ?? []),
      },
    },
  ];
}

/** The codes of a vendor. */
export function vendorStatusCodes({ entries }: Model, { id, title }: Registry): NamedSchema[] {
  const codes = entries.filter(({ registry }) => registry === id).map(({ code }) => code);
  const description = `One of the status codes of ${title}; not every one is sent as the status of a response.`;
  return oneOf(`${id}-status-code`, `Status code of ${title}`, description, codes);
}

/** An enumeration; none where there is nothing to enumerate. */
function oneOf(name: string, title: string, description: string, codes: readonly number[]): NamedSchema[] {
  if (codes.length === 0) return [];
  const schema = { title, description, examples: codes.slice(0, 2), type: 'integer', enum: [...codes] };
  return [{ name, kind: 'status-code', schema }];
}
