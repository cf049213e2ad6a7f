import { validate } from '@hyperjump/json-schema/openapi-3-1';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { edited } from '../../support/models.ts';
import { fixtureProject, printed } from '../../support/project.ts';

interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly $ref?: string; readonly required?: boolean }>>;
  readonly content: { readonly 'application/problem+json': { readonly schema: { readonly $ref: string } } };
}

interface Document {
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly headers: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

const project = fixtureProject();
const [file] = await printed('openapi', project);
const document = parse(file?.text ?? '') as Document;
const { schemas, headers, responses } = document.components;

test('is valid by the schema of the specification', async () => {
  const output = await validate('https://spec.openapis.org/oas/3.1/schema-base', document as never, 'BASIC');
  expect(output).toMatchObject({ valid: true });
});

test('has a response of each own error code and of each own problem type', () => {
  expect(Object.keys(responses)).toEqual([
    'CrewUnknown',
    'RopeTorn',
    'PierFog',
    'ProblemTypesFog',
    'DockOutOfRopeProblemType',
    'PierOutOfRopeProblemType',
    'CrewUnknownProblemType',
    'WhateverProblemType',
  ]);
  for (const { content } of Object.values(responses)) {
    const { $ref } = content['application/problem+json'].schema;
    expect(schemas).toHaveProperty([$ref.replace('#/components/schemas/', '')]);
  }
});

test('says the status and the header fields of a problem type', () => {
  const { PierOutOfRopeProblemType, CrewUnknownProblemType, WhateverProblemType } = responses;
  expect(PierOutOfRopeProblemType?.description).toMatch(/^Not enough rope \(461\): /u);
  expect(WhateverProblemType?.description).toMatch(/^Whatever happened: /u);
  expect(
    Object.entries(PierOutOfRopeProblemType?.headers ?? {}).map(([name, { required }]) => [name, required]),
  ).toEqual([
    ['Berth', true],
    ['Tug', undefined],
  ]);
  expect(PierOutOfRopeProblemType?.headers?.['Tug']).toEqual({ $ref: '#/components/headers/Tug' });
  expect(Object.keys(CrewUnknownProblemType?.headers ?? {})).toEqual(['Berth', 'Permit']);
  expect(Object.keys(headers)).toEqual(['Berth', 'Permit', 'Tug']);
});

test('references in the schemas of members lead to where these stand', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, 'https://pier.example/');
  const check = ajv.getSchema('https://pier.example/#/components/schemas/PierOutOfRopeProblemType');
  const problem = { type: 'https://pier.example/problems/out-of-rope', length: 3 };
  expect(check?.({ ...problem, ropes: [{ name: 'a', parts: [{ name: 'b' }] }] })).toBe(true);
  expect(check?.({ ...problem, ropes: [{ name: 'a', parts: [{ name: 1 }] }] })).toBe(false);
  expect(check?.({ ...problem, position: [1, 2, 3] })).toBe(false);
});

test('a code and a problem type with the same name have responses of their own', async () => {
  const own = edited(project.own, { entries: { 'pier/462': { key: 'WHATEVER_PROBLEM_TYPE' } } });
  const [same] = await printed('openapi', { ...project, own });
  const { components } = parse(same?.text ?? '') as Document;
  expect(components.responses).toHaveProperty('WhateverProblemType.description', '462: Nothing is to be seen.');
  expect(components.responses).toHaveProperty(
    ['WhateverProblemType_', 'description'],
    responses['WhateverProblemType']?.description,
  );
});
