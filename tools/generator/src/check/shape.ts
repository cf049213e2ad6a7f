import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { ParsedFile, Path } from '../parse/parse.ts';
import { suggestion } from './suggest.ts';

/** A compiled shape: the problems of a file against its JSON Schema. */
export type ShapeCheck = (file: ParsedFile) => Diagnostic[];

/** Compiles the JSON Schema of an authoring format. */
export function compileShape(schema: ParsedFile): Result<ShapeCheck> {
  try {
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true });
    const validate = ajv.compile(schema.value as AnySchema);
    return { value: (file) => checkShape(validate, file), diagnostics: [] };
  } catch (error) {
    const diagnostic: Diagnostic = {
      code: 'wrong-value',
      message: `${schema.source.file} is no JSON Schema`,
      place: schema.place([]),
      expected: 'a JSON Schema, draft 7',
      found: error instanceof Error ? error.message : String(error),
      help: 'restore the file',
    };
    return { value: () => [], diagnostics: [diagnostic] };
  }
}

function checkShape(validate: ValidateFunction, file: ParsedFile): Diagnostic[] {
  if (validate(file.value)) return [];
  return telling(validate.errors ?? []).map((error) => toDiagnostic(error, file));
}

/**
 * Of a failed choice (`anyOf`), Ajv reports every branch. What tells the reader something are the errors of the branch
 * that was meant: those that lie deeper, or that are not merely "must be null".
 */
function telling(errors: readonly ErrorObject[]): ErrorObject[] {
  const kept = errors.filter(({ keyword, params, instancePath }) => {
    if (keyword === 'type' && params['type'] === 'null') return false;
    if (keyword !== 'anyOf') return true;
    return !errors.some(
      (other) => other.keyword !== 'anyOf' && other.instancePath.startsWith(instancePath) && !isNullType(other),
    );
  });
  const seen = new Set<string>();
  return kept.filter(({ instancePath, keyword, params }) => {
    const id = JSON.stringify([instancePath, keyword, params]);
    return seen.size < seen.add(id).size;
  });
}

function isNullType({ keyword, params }: ErrorObject): boolean {
  return keyword === 'type' && params['type'] === 'null';
}

function toDiagnostic(error: ErrorObject, file: ParsedFile): Diagnostic {
  const path = pathOf(error.instancePath, file.value);
  const name = describe(path);
  const about = aboutField(error);
  switch (error.keyword) {
    case 'required': {
      const missing = String(error.params['missingProperty']);
      return {
        code: 'missing-field',
        message: `${name} has no "${missing}"`,
        place: file.place(path),
        expected: `a field "${missing}"`,
        found: list(Object.keys(asObject(error.data))),
        help: `add "${missing}"${error.parentSchema?.['properties'] === undefined ? '' : fieldHelp(error, missing)}`,
      };
    }
    case 'additionalProperties': {
      const unknown = String(error.params['additionalProperty']);
      return {
        code: 'unknown-field',
        message: `${name} has an unknown field "${unknown}"`,
        place: file.place([...path, unknown], 'key'),
        expected: 'a field that the schema knows',
        found: `"${unknown}"`,
        help: suggestion(unknown, Object.keys(asObject(error.parentSchema?.['properties']))),
      };
    }
    default:
      return {
        code: 'wrong-value',
        message: `${name} ${error.message ?? 'is not valid'}`,
        place: file.place(path),
        expected: expectation(error),
        found: show(error.data),
        help: about ?? valueHelp(error),
      };
  }
}

function pathOf(pointer: string, root: unknown): Path {
  const path: (string | number)[] = [];
  let value: unknown = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = Reflect.get(Object(value) as object, key);
  }
  return path;
}

/** `entries[3].code` for a reader; the root is "the file". */
function describe(path: Path): string {
  if (path.length === 0) return 'the file';
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

function expectation({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'enum':
      return `one of ${list((params['allowedValues'] as unknown[]).map(String))}`;
    case 'type':
      return String(params['type']);
    case 'pattern':
      return `text that matches ${String(params['pattern'])}`;
    default:
      return (message ?? 'another value').replace(/^must (?:be |have |match )?/u, '');
  }
}

function valueHelp({ keyword, params, data }: ErrorObject): string {
  if (keyword === 'enum' && typeof data === 'string') {
    return suggestion(data, (params['allowedValues'] as unknown[]).map(String));
  }
  return 'see schema/README.md for what the field holds';
}

function aboutField({ parentSchema, keyword }: ErrorObject): string | undefined {
  const text: unknown = parentSchema?.['description'];
  return typeof text === 'string' && keyword !== 'enum' ? text : undefined;
}

function fieldHelp(error: ErrorObject, field: string): string {
  const property = asObject(asObject(error.parentSchema?.['properties'])[field]);
  return typeof property['description'] === 'string' ? `: ${property['description']}` : '';
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}

/** A value as it would be written, cut to a readable length. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
