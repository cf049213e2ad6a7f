import { Ajv } from 'ajv';
import { default as addFormats } from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleFinder } from '../../../src/emit/project/example/member.ts';
import { stringFor } from '../../../src/emit/project/example/pattern.ts';
import type { MemberSchema } from '../../../src/emit/project/example/schema.ts';
import { formatExamples } from '../../../src/emit/project/example/formats.ts';
import { catalogue } from '../../../src/emit/project/catalogue/catalogue.ts';
import type { JsonValue } from '../../../src/model/types.ts';
import type { PrintedFile } from '../../../src/print/print.ts';
import { nodesOf, parseMarkdown } from '../../support/markdown.ts';
import { fixtureProject, printedOf } from '../../support/project.ts';

const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
/** For what the author gives: its format is the author's. */
const lenient = new Ajv({ strict: false, validateFormats: false });

const anyJson = fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text) as JsonValue);
const anyValue = fc.oneof(fc.integer(), fc.string(), fc.constant(null));
const patterns = ['^[A-Z]{3}-\\d{4}$', '^(?:red|green)\\.[a-f0-9]{8}$', '^\\S+@\\w+$', '[^a-c]{2,}', '^a?b*c+$', 'x'];
const anyCount = fc.integer({ min: 0, max: 5 });
const either = (schema: object): fc.Arbitrary<object> => fc.constantFrom(schema, {});

/** Schemas that some value satisfies, of the keywords that an author is likely to write. */
const { schema: anyTree } = fc.letrec<{ schema: MemberSchema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.record({ const: anyJson }),
    fc.uniqueArray(anyValue, { minLength: 1, maxLength: 3 }).map((values) => ({ enum: values })),
    fc.tuple(anyJson, tie('schema')).map(([value, schema]) => ({ ...schema, examples: [value] })),
    fc.tuple(anyJson, tie('schema')).map(([value, schema]) => ({ ...schema, default: value })),
    fc.constantFrom({ type: 'boolean' }, { type: 'null' }, {}, { type: ['string', 'null'] }),
    fc.constantFrom(...patterns).map((pattern) => ({ type: 'string', pattern })),
    fc.constantFrom('date-time', 'uri', 'uuid', 'email', 'ipv6').map((format) => ({ type: 'string', format })),
    fc.tuple(anyCount, anyCount).map(([min, more]) => ({ type: 'string', minLength: min, maxLength: min + more })),
    fc
      .tuple(fc.constantFrom('integer', 'number'), fc.integer({ min: -99, max: 99 }), fc.integer({ min: 2, max: 99 }))
      .chain(([type, low, width]) =>
        fc.tuple(either({ minimum: low }), either({ exclusiveMaximum: low + width })).map((limits) => ({
          type,
          ...limits[0],
          ...limits[1],
        })),
      ),
    fc.integer({ min: 1, max: 9 }).map((step) => ({ type: 'number', multipleOf: step / 4 })),
    fc.tuple(tie('schema'), anyCount).map(([items, minItems]) => ({ type: 'array', items, minItems })),
    fc
      .tuple(fc.dictionary(fc.constantFrom('a', 'b', 'constructor'), tie('schema')), fc.boolean())
      .map(([properties, all]) => ({ type: 'object', properties, required: all ? Object.keys(properties) : ['z'] })),
    fc.tuple(tie('schema'), tie('schema')).map((branches) => ({ anyOf: branches })),
  ),
}));

const anySchema = fc.oneof(
  { weight: 4, arbitrary: anyTree },
  { weight: 1, arbitrary: anyTree.map((schema) => ({ $ref: '#/definitions/it', definitions: { it: schema } })) },
);

describe('the example of a member', () => {
  test('is what its schema allows', () => {
    fc.assert(
      fc.property(anySchema, (schema) => {
        const value = exampleFinder()(schema);
        const validator = /"(?:examples|default)"/u.test(JSON.stringify(schema)) ? lenient : ajv;
        expect(value === undefined || validator.validate(schema, value)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test.each<[string, MemberSchema, JsonValue | undefined]>([
    ['is what the author gives', { type: 'string', examples: ['a', 'b'], default: 'c' }, 'a'],
    ['is the default where no example is given', { type: 'string', default: 'c', enum: ['d', 'c'] }, 'c'],
    ['is the first choice', { enum: ['d', 'c'] }, 'd'],
    ['is not what the author gives where the schema refuses it', { type: 'integer', examples: ['a', 7] }, 7],
    ['keeps limits', { type: 'integer', exclusiveMinimum: 99, maximum: 105, multipleOf: 5 }, 100],
    ['has the length that is asked for', { type: 'string', minLength: 3, maxLength: 3 }, 'exa'],
    ['follows a pattern', { type: 'string', pattern: '^ord_[a-z0-9]{8}$' }, 'ord_abcdefgh'],
    ['has a format', { type: 'string', format: 'date-time' }, '2026-03-14T09:30:00Z'],
    [
      'differs from its neighbour where it must',
      { type: 'array', items: { enum: [1, 2] }, minItems: 2, uniqueItems: true },
      [1, 2],
    ],
    ['is one of several', { anyOf: [{ type: 'integer' }, { type: 'string' }] }, 30],
    ['is all at once', { allOf: [{ type: 'integer' }, { minimum: 90 }] }, 90],
    ['is nothing where nothing is allowed', { type: 'integer', minimum: 2, maximum: 1 }, undefined],
    ['is nothing where the reference leads in a circle', { $ref: '#' }, undefined],
    ['is nothing where the reference leads nowhere', { $ref: '#/definitions/gone' }, undefined],
    ['is nothing where the pattern is none', { type: 'string', pattern: '(' }, undefined],
  ])('%s', (_what, schema, expected) => {
    expect(exampleFinder()(schema)).toEqual(expected);
  });

  test('ends where a schema refers to itself', () => {
    const found = exampleFinder()({ type: 'object', properties: { next: { $ref: '#' } } });
    expect(JSON.stringify(found)).toMatch(/^(\{"next":)+\{\}\}+$/u);
  });

  test.each(Object.entries(formatExamples))('of the format %s is of it', (format, value) => {
    // What Ajv does not know as a format it cannot judge.
    expect(ajv.validate({ format: ajv.formats[format] === undefined ? 'regex' : format }, value)).toBe(true);
  });
});

test('two schemas with one $id have each its own example', () => {
  const exampleOf = exampleFinder();
  const $id = 'https://tugs.example/it';
  expect([exampleOf({ $id, const: 1 }), exampleOf({ $id, const: 2 })]).toEqual([1, 2]);
});

test('a string for a pattern matches it, as a rule', () => {
  const made = patterns.map((pattern) => [pattern, stringFor(pattern)] as const);
  for (const [pattern, text] of made) expect([pattern, text]).toEqual([pattern, expect.stringMatching(pattern)]);
});

test('a page has no example where none was found of a member that is required', async () => {
  const { model, own } = fixtureProject('tugs');
  const impossible = { type: 'string', pattern: '^(?=never)$' };
  const files = [true, false].map(async (required) => {
    const problemTypes = own.problemTypes.map((type) => ({
      ...type,
      extensions: [{ name: 'mark', schema: impossible, required, summary: 'A mark.' }],
    }));
    return printedOf(catalogue, { model, own: { ...own, problemTypes } });
  });
  const [without = [], leftOut = []] = await Promise.all(files);
  const examples = (printed: readonly PrintedFile[]): number =>
    printed.filter(({ text }) => text.includes('## Example')).length;
  expect([examples(without), examples(leftOut)]).toEqual([0, own.problemTypes.length]);
});

test('the example of every page is what the type asks for', async () => {
  const pages = new Map((await printedOf(catalogue, fixtureProject('tugs'))).map(({ path, text }) => [path, text]));
  const bodies = [...pages.values()].flatMap((text) =>
    nodesOf(parseMarkdown(text), 'code')
      .filter(({ value }) => value.includes('"type": "') && value.includes('"detail"'))
      .map(({ value }) => JSON.parse(value.slice(value.indexOf('{\n'))) as Record<string, JsonValue>),
  );
  const { problemTypes } = fixtureProject('tugs').own;
  expect(bodies).toHaveLength(problemTypes.length);
  for (const { type, title, status, extensions } of problemTypes) {
    const body = bodies.find((each) => each['type'] === type) ?? {};
    const schema = {
      type: 'object',
      required: extensions.filter(({ required }) => required).map(({ name }) => name),
      properties: {
        title: { const: title },
        ...(status === null ? {} : { status: { const: status } }),
        ...Object.fromEntries(extensions.map((each) => [each.name, each.schema])),
      },
    };
    expect([type, ajv.validate(schema, body)]).toEqual([type, true]);
  }
});
