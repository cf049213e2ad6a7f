/**
 * Three independent validators behind one shape. Each is as strict as it can be: unknown keywords, types that do not
 * fit their keywords and wrong formats are errors wherever the validator has a say in it.
 */
import { type Schema as CfSchema, Validator as CfWorker } from '@cfworker/json-schema';
import {
  hasSchema,
  registerSchema,
  setShouldValidateFormat,
  unregisterSchema,
  validate as hyperjump,
} from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/draft-07';
import '@hyperjump/json-schema/formats';
import { Ajv, type Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Json, Schema } from './schemas.ts';

export type Validate = (instance: Json) => boolean;

/** Takes a document, a schema or a bundle of them, and then compiles whichever schema has that `$id`. */
export type Load = (document: Schema) => (id: string) => Validate | Promise<Validate>;

const strict: Options = { strict: true, allErrors: true };

/** Ajv in strict mode, which refuses unknown keywords and formats, and a schema that its meta-schema refuses. */
const withAjv: Load = (document) => {
  const ajv = isDraft07(document) ? new Ajv(strict) : new Ajv2020(strict);
  addFormats.default(ajv);
  ajv.addSchema(document);
  return (id) => {
    const validate = ajv.getSchema(id);
    if (validate === undefined) throw new Error(`Ajv does not find ${id}`);
    return (instance) => validate(instance) === true;
  };
};

/** Hyperjump, which compiles nothing before it has validated it against its meta-schema. */
const withHyperjump: Load = (document) => {
  setShouldValidateFormat(true);
  // A schema that is known alone would stand in for that of the bundle.
  const embedded = Object.entries((document['$defs'] ?? {}) as Record<string, Schema>);
  for (const $id of [document.$id, ...embedded.map(([, schema]) => schema.$id)]) {
    if (hasSchema($id)) unregisterSchema($id);
  }
  registerSchema(document);
  return async (id) => {
    // From outside it finds what a bundle holds by its place there.
    const name = embedded.find(([, schema]) => schema.$id === id)?.[0];
    const validate = await hyperjump(name === undefined ? id : `${document.$id}#/$defs/${name}`);
    return (instance) => validate(instance).valid;
  };
};

/** @cfworker/json-schema, which interprets schemas, so that it runs where no code may be made at run time. */
const withCfWorker: Load = (document) => (id) => {
  const schema: CfSchema = document.$id === id ? document : { $ref: id };
  const validator = new CfWorker(schema, isDraft07(document) ? '7' : '2020-12');
  if (schema !== document) validator.addSchema(document);
  return (instance) => validator.validate(instance).valid;
};

export const validators: Readonly<Record<string, Load>> = {
  Ajv: withAjv,
  Hyperjump: withHyperjump,
  '@cfworker/json-schema': withCfWorker,
};

function isDraft07({ $schema }: Schema): boolean {
  return $schema.includes('draft-07');
}
