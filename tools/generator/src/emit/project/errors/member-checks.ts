import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { ProblemType } from '../../../model/types.ts';

/** The functions that check extension members, and which of them checks what. */
export interface MemberChecks {
  /** The text of a module that exports them, and imports nothing but their type. */
  readonly text: string;
  /** The name of the function, by the text of the schema. */
  readonly names: ReadonlyMap<string, string>;
}

/** What Ajv's code would import from Ajv. Here it stands in the module itself, so that nothing is needed to run it. */
const helpers = [
  {
    required: 'require("ajv/dist/runtime/equal").default',
    name: 'deepEqual',
    text: `function deepEqual(a, b) {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.prototype.hasOwnProperty.call(b, name) && deepEqual(a[name], b[name]))
  );
}`,
  },
  {
    required: 'require("ajv/dist/runtime/ucs2length").default',
    name: 'codePoints',
    text: 'function codePoints(text) {\n  return Array.from(text).length;\n}',
  },
] as const;

/**
 * Compiles the schema of each extension member, every text once, by Ajv: what it finds invalid is what the generated
 * functions find invalid. `format` is an annotation.
 *
 * @throws Error when there is a schema that Ajv cannot compile, naming the member
 */
export function memberChecks(problemTypes: readonly ProblemType[]): MemberChecks {
  const ajv = new Ajv({
    code: { source: true, esm: true, lines: true },
    meta: false,
    messages: false,
    ownProperties: true,
    strict: false,
    validateFormats: false,
    validateSchema: false,
  });
  const schemas = problemTypes.flatMap(({ type, extensions }) =>
    extensions.map(({ name, schema }) => ({ name, type, schema, text: JSON.stringify(schema) })),
  );
  const prefix = unusedIn(schemas.map(({ text }) => text));
  const names = new Map<string, string>();
  for (const { name, type, schema, text } of schemas) {
    if (names.has(text)) continue;
    const check = `${prefix}${names.size}`;
    names.set(text, check);
    try {
      ajv.addSchema(schema, keyOf(check));
      ajv.getSchema(keyOf(check));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`the schema of the member "${name}" of the problem type ${type} cannot be used: ${reason}`, {
        cause: error,
      });
    }
  }
  return { text: moduleText(ajv, [...names.values()], prefix), names };
}

/** A URI, with which no relative reference in a schema resolves to another schema. */
function keyOf(check: string): string {
  return `codes:${check}`;
}

/** A beginning of names that no schema holds, so that exports are told from what stands in literals. */
function unusedIn(texts: readonly string[]): string {
  let prefix = 'member';
  while (texts.some((text) => text.includes(prefix))) prefix += '_';
  return prefix;
}

function moduleText(ajv: Ajv, checks: readonly string[], prefix: string): string {
  const generated = standaloneCode.default(ajv, Object.fromEntries(checks.map((check) => [check, keyOf(check)])));
  let code = generated
    .replace('"use strict";', '')
    .replaceAll(new RegExp(`export const (${prefix}\\d+) =`, 'gu'), 'export const $1: MemberCheck =')
    // With their quotes none of these stands in a literal, where quotes are escaped.
    .replaceAll('new RegExp("', '/* @__PURE__ */ new RegExp("');
  const used = helpers.filter(({ required }) => code.includes(required));
  for (const { required, name } of used) code = code.replaceAll(required, name);
  return [
    "// @ts-nocheck: Ajv's code, with types for what it exports.",
    "import type { MemberCheck } from './member-schema.gen.js';",
    ...used.map(({ text }) => text),
    code.trim(),
  ].join('\n\n');
}
