import { Ajv, type AnySchema, type Options } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { ProblemType } from '../../../model/types.ts';
import { stringLiteral } from '../../../print/text.ts';

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
export function memberChecks(problemTypes: readonly ProblemType[], schemaModule: string): MemberChecks {
  const names = new Map<string, string>();
  const functions: string[] = [];
  for (const { type, extensions } of problemTypes) {
    for (const { name, schema } of extensions) {
      const text = JSON.stringify(schema);
      if (names.has(text)) continue;
      const check = `member${names.size}`;
      names.set(text, check);
      functions.push(
        `export const ${check}: MemberCheck = ${checkOf(schema, `"${name}" of the problem type ${type}`)};`,
      );
    }
  }
  return { text: moduleText(functions, schemaModule), names };
}

/** A function that checks a value, with all that it needs around it. */
function checkOf(schema: AnySchema, member: string): string {
  // What one schema calls itself is nothing to another one.
  const ajv = new Ajv(options);
  try {
    const validate = ajv.compile(schema);
    const [, , , ...lines] = standaloneCode.default(ajv, validate).trim().split('\n');
    return `/* @__PURE__ */ (() => {\n${lines.join('\n').trim()}\nreturn ${String(validate.source?.validateName)};\n})()`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the schema of the member ${member} cannot be used: ${reason}`, { cause: error });
  }
}

const options: Options = {
  code: { source: true, lines: true },
  meta: false,
  messages: false,
  ownProperties: true,
  strict: false,
  validateFormats: false,
  validateSchema: false,
};

function moduleText(functions: readonly string[], schemaModule: string): string {
  let code = functions.join('\n\n');
  // With its quotes this stands in no literal, where quotes are escaped.
  const used = helpers.filter(({ required }) => code.includes(required));
  for (const { required, name } of used) code = code.replaceAll(required, name);
  return [
    "// @ts-nocheck: Ajv's code, with types for what it exports.",
    `import type { MemberCheck } from ${stringLiteral(schemaModule)};`,
    ...used.map(({ text }) => text),
    code,
  ].join('\n\n');
}
