import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { AuthoredFields, AuthoredProblems, AuthoredRegistry } from '../model/authored.ts';
import type { ParsedFile } from '../parse/parse.ts';
import type { Sources } from './rule.ts';
import { rules } from './rules/index.ts';
import { compileShape } from './shape.ts';

/** What was parsed: files that were not well-formed are absent. */
export interface ParsedSchema {
  readonly registries: readonly ParsedFile[];
  /** Whether every registry was well-formed. */
  readonly whole: boolean;
  readonly fields: ParsedFile | undefined;
  readonly registryShape: ParsedFile;
  readonly fieldsShape: ParsedFile;
  readonly problems: readonly ParsedFile[];
  readonly problemsShape: ParsedFile | undefined;
}

/** The files whose shape is right: of these the meaning is checked, so that one run shows all problems. */
export function checkShapes(parsed: ParsedSchema): Result<Sources> {
  const diagnostics: Diagnostic[] = [];
  const wellShaped = (shape: ParsedFile, files: readonly ParsedFile[]): ParsedFile[] => {
    const compiled = compileShape(shape);
    diagnostics.push(...compiled.diagnostics);
    return files.filter((file) => {
      const problems = compiled.value?.(file);
      diagnostics.push(...(problems ?? []));
      return problems?.length === 0;
    });
  };
  // From here on the shapes are known: the casts are what the JSON Schemas have just checked.
  const registries = wellShaped(parsed.registryShape, parsed.registries).map((file) => ({
    file,
    data: file.value as AuthoredRegistry,
  }));
  const { problemsShape } = parsed;
  const problems = (problemsShape === undefined ? [] : wellShaped(problemsShape, parsed.problems)).map((file) => ({
    file,
    data: file.value as AuthoredProblems,
  }));
  const [table] = wellShaped(parsed.fieldsShape, parsed.fields === undefined ? [] : [parsed.fields]);
  const fields = table && { file: table, data: table.value as AuthoredFields };
  const whole = parsed.whole && registries.length === parsed.registries.length;
  return { value: { registries, whole, fields, problems }, diagnostics };
}

/** Checks the meaning of what has the right shape. */
export function checkMeaning(sources: Sources): Diagnostic[] {
  return rules.flatMap((rule) => [...rule(sources)]);
}
