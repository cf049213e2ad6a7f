import { checkMeaning, checkShapes, type ParsedSchema } from './check/check.ts';
import type { Sources } from './check/rule.ts';
import type { Diagnostic, Result } from './diagnostics/diagnostic.ts';
import { buildModel } from './model/build.ts';
import type { Model } from './model/types.ts';
import { parseFile, type ParsedFile } from './parse/parse.ts';
import type { RawFile, RawSchema } from './read/read.ts';

/** parse → check → model: files to a model, with every problem that they have. */
export function load(raw: RawSchema): Result<Model | undefined> {
  const { value: shaped, diagnostics } = parseSources(raw);
  if (shaped === undefined) return { value: undefined, diagnostics };
  return toModel(shaped, [...diagnostics, ...checkMeaning(shaped)]);
}

/** parse → check the shapes. */
export function parseSources(raw: RawSchema, parseOne = parseFile): Result<Sources | undefined> {
  const diagnostics: Diagnostic[] = [];
  const parse = (file: RawFile | undefined): ParsedFile | undefined => {
    if (file === undefined) return undefined;
    const parsed = parseOne(file);
    diagnostics.push(...parsed.diagnostics);
    return parsed.value;
  };
  const registries = raw.registries.map(parse).filter((file) => file !== undefined);
  const fields = parse(raw.fields);
  const registryShape = parse(raw.registryShape);
  const fieldsShape = parse(raw.fieldsShape);
  if (registryShape === undefined || fieldsShape === undefined) return { value: undefined, diagnostics };

  const whole = registries.length === raw.registries.length;
  const problems = raw.problems.map(parse).filter((file) => file !== undefined);
  const problemsShape = parse(raw.problemsShape);
  const parsed: ParsedSchema = { registries, whole, fields, registryShape, fieldsShape, problems, problemsShape };
  const { value, diagnostics: misshapen } = checkShapes(parsed);
  return { value, diagnostics: [...diagnostics, ...misshapen] };
}

/** Sources to a model, if they have no problem. */
export function toModel(
  { registries, fields, problems }: Sources,
  diagnostics: readonly Diagnostic[],
): Result<Model | undefined> {
  if (fields === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };
  const [authored, types] = [registries.map(({ data }) => data), problems.map(({ data }) => data)];
  return { value: buildModel(authored, fields.data, types), diagnostics };
}
