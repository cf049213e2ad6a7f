import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { AuthoredFields, AuthoredRegistry } from '../model/authored.ts';
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
}

/**
 * Checks shape, then meaning. Meaning is checked of every file whose shape is right, so that one run shows all
 * problems; without a field table there is no meaning to check.
 */
export function check(parsed: ParsedSchema): Result<Sources | undefined> {
  const diagnostics: Diagnostic[] = [];
  const wellShaped = <T>(shape: ParsedFile, files: readonly ParsedFile[]): { file: ParsedFile; data: T }[] => {
    const compiled = compileShape(shape);
    diagnostics.push(...compiled.diagnostics);
    const problemsOf = compiled.value;
    return files.flatMap((file) => {
      const problems = problemsOf(file);
      diagnostics.push(...problems);
      return problems.length > 0 ? [] : [{ file, data: file.value as T }];
    });
  };
  const registries = wellShaped<AuthoredRegistry>(parsed.registryShape, parsed.registries);
  const [fields] = wellShaped<AuthoredFields>(parsed.fieldsShape, parsed.fields === undefined ? [] : [parsed.fields]);
  if (fields === undefined) return { value: undefined, diagnostics };
  const whole = parsed.whole && registries.length === parsed.registries.length;
  const sources: Sources = { registries, whole, fields };
  for (const rule of rules) diagnostics.push(...rule(sources));
  return { value: sources, diagnostics };
}
