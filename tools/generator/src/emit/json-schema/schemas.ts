import type { Model } from '../../model/types.ts';
import { problemTypeSchemas } from './problem-types.ts';
import { problemSchemas } from './problems.ts';
import { registrySchemas } from './registry-shape.ts';
import type { NamedSchema } from './schema.ts';
import { statusCodeSchemas } from './status-codes.ts';

/** Every schema, each under a name of its own. */
export function allSchemas(model: Model): NamedSchema[] {
  return [
    ...statusCodeSchemas(model),
    ...problemSchemas(model),
    ...problemTypeSchemas(model),
    ...registrySchemas(model),
  ];
}
