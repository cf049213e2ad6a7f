import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { ParsedFile } from '../parse/parse.ts';
import { shapeDiagnostic } from './shape-diagnostic.ts';
import { findUnfilled, unfilledMark } from './unfilled.ts';

/** A compiled shape: the problems of a file against its JSON Schema. */
export type ShapeCheck = (file: ParsedFile) => Diagnostic[];

/** Compiles the JSON Schema of an authoring format; `undefined` where it is none. */
export function compileShape(schema: ParsedFile): Result<ShapeCheck | undefined> {
  try {
    const validate = compile(schema);
    return { value: (file) => checkShape(validate, file, schema.value), diagnostics: [] };
  } catch (error) {
    const diagnostic: Diagnostic = {
      code: 'wrong-value',
      message: `${schema.source.file} is no JSON Schema`,
      place: schema.place([]),
      expected: 'a JSON Schema, draft 7',
      found: error instanceof Error ? error.message : String(error),
      help: 'restore the file',
    };
    return { value: undefined, diagnostics: [diagnostic] };
  }
}

// Compiling takes far longer than checking: a process that loads several times compiles the same schema once.
const compiled = new Map<string, ValidateFunction>();

function compile({ source, value }: ParsedFile): ValidateFunction {
  const known = compiled.get(source.text);
  if (known !== undefined) return known;
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true });
  const validate = ajv.compile(value as AnySchema);
  compiled.set(source.text, validate);
  return validate;
}

function checkShape(validate: ValidateFunction, file: ParsedFile, schema: unknown): Diagnostic[] {
  const unfilled = findUnfilled(file, schema);
  if (validate(file.value)) return unfilled;
  const errors = (validate.errors ?? []).filter(({ data }) => data !== unfilledMark);
  const nullable = new Set(errors.filter(isNullType).map(({ instancePath }) => instancePath));
  const misshapen = telling(errors).map((error) =>
    shapeDiagnostic(error, { file, schema, nullable: nullable.has(error.instancePath) }),
  );
  return [...unfilled, ...misshapen];
}

/**
 * Ajv reports every branch of a choice (`anyOf`), and every keyword that a value breaks. What tells the reader something:
 * of "this or null", the errors of this; of a choice between fields, the choice; of one value, what is wrong first.
 */
function telling(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = errors.filter(isChoiceOfFields);
  const isBranch = ({ schemaPath, instancePath }: ErrorObject): boolean =>
    choices.some((choice) => choice.instancePath === instancePath && schemaPath.startsWith(`${choice.schemaPath}/`));
  const told = new Set<string>();
  return errors.filter((error) => {
    if (isNullType(error) || isBranch(error)) return false;
    if (error.keyword === 'anyOf' && !choices.includes(error)) return false;
    const { instancePath, keyword, params } = error;
    const id = JSON.stringify(aboutFields.has(keyword) ? [instancePath, keyword, params] : [instancePath]);
    return told.size < told.add(id).size;
  });
}

/** What is wrong with the fields of a mapping; several of these can be wrong at once. */
const aboutFields: ReadonlySet<string> = new Set(['required', 'additionalProperties', 'anyOf']);

function isNullType({ keyword, params }: ErrorObject): boolean {
  return keyword === 'type' && params['type'] === 'null';
}

function isChoiceOfFields({ keyword, schema, data }: ErrorObject): boolean {
  if (keyword !== 'anyOf' || typeof data !== 'object' || data === null) return false;
  return Array.isArray(schema) && schema.every((branch) => Object.hasOwn(Object(branch), 'required'));
}
