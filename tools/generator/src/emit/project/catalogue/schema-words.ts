import type { JsonValue } from '../../../model/types.ts';
import { markdownCode, markdownText } from '../../../print/markdown.ts';
import { isObject, type MemberSchema, schemaOf, schemasOf, typesOf } from '../example/schema.ts';

/** What a JSON Schema allows, in words as far as they go. */
export interface SchemaWords {
  readonly words: string;
  /** Whether the words say all that the schema says. */
  readonly whole: boolean;
}

/** Keywords that the words tell, or that say nothing of what is valid. */
const told: ReadonlySet<string> = new Set(
  [
    'type const enum anyOf oneOf items format pattern minLength maxLength minItems maxItems uniqueItems',
    'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf',
    'title description examples default $comment readOnly writeOnly deprecated',
  ].flatMap((words) => words.split(' ')),
);

/** `integer, at least 0`; `array of strings`; `one of "red", "green"` */
export function schemaWords(schema: MemberSchema): SchemaWords {
  const parts = { of: [kindOf(schema)], whole: Object.keys(schema).every((keyword) => told.has(keyword)) };
  if (typesOf(schema).includes('array')) {
    const items = schemaWords(schemaOf(schema['items']) ?? {});
    const isSaid = schema['items'] !== undefined && !Array.isArray(schema['items']);
    if (isSaid) parts.of = [`${kindOf(schema)} of ${several(items.words)}`];
    parts.whole &&= (isSaid && items.whole) || schema['items'] === undefined;
  }
  return { words: [...parts.of, ...limitsOf(schema)].join(', '), whole: parts.whole };
}

/** `string` → `strings`; what is more than a word stands in parentheses. */
function several(words: string): string {
  return /^[a-z]+$/u.test(words) ? `${words}s` : `(${words})`;
}

function kindOf(schema: MemberSchema): string {
  if ('const' in schema) return `always ${value(schema['const'])}`;
  if (Array.isArray(schema['enum'])) return `one of ${(schema['enum'] as readonly JsonValue[]).map(value).join(', ')}`;
  const either = [...schemasOf(schema['anyOf']), ...schemasOf(schema['oneOf'])];
  const types = typesOf(schema).map(markdownText);
  const branches = either.map((branch) => schemaWords(branch).words);
  if (branches.length > 0) return [...types, `either ${branches.join('; or ')}`].join(', ');
  return types.length === 0 ? 'any value' : types.join(' or ');
}

function limitsOf(schema: MemberSchema): string[] {
  return Object.entries(limits).flatMap(([keyword, say]) => {
    const limit = schema[keyword];
    return limit === undefined || isObject(limit) || limit === false ? [] : [say(limit)];
  });
}

const limits: Readonly<Record<string, (limit: JsonValue) => string>> = {
  format: (limit) => `format ${text(limit)}`,
  pattern: (limit) => `matching ${text(limit)}`,
  minimum: (limit) => `at least ${value(limit)}`,
  exclusiveMinimum: (limit) => `more than ${value(limit)}`,
  maximum: (limit) => `at most ${value(limit)}`,
  exclusiveMaximum: (limit) => `less than ${value(limit)}`,
  multipleOf: (limit) => `a multiple of ${value(limit)}`,
  minLength: (limit) => `at least ${value(limit)} characters`,
  maxLength: (limit) => `at most ${value(limit)} characters`,
  minItems: (limit) => `at least ${value(limit)} items`,
  maxItems: (limit) => `at most ${value(limit)} items`,
  uniqueItems: () => 'no item twice',
};

function text(of: JsonValue): string {
  return typeof of === 'string' ? markdownCode(of) : value(of);
}

function value(of: JsonValue | undefined): string {
  return markdownCode(JSON.stringify(of) ?? '');
}
