import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const bundle = createRequire(import.meta.url).resolve('@codes/json-schema/bundle.json');
ajv.addSchema(JSON.parse(readFileSync(bundle, 'utf8')) as object);
const validate = ajv.getSchema('https://unpkg.com/@codes/json-schema/dist/schemas/problem-details.json');

/** The problem that a text holds; fails if it is no valid one of the status. */
export function validProblem(text: string, status: number): Record<string, unknown> {
  const problem = JSON.parse(text) as Record<string, unknown>;
  expect(validate?.(problem) === true ? [] : validate?.errors).toEqual([]);
  expect(problem['status']).toBe(status);
  return problem;
}

/** The problem that a response is; fails if it is anything else. */
export async function problemIn(response: Response, status: number): Promise<Record<string, unknown>> {
  const text = await response.text();
  expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({
    status,
    type: 'application/problem+json',
  });
  return validProblem(text, status);
}

/** The names of header fields of a response, sorted. */
export function fieldNames(response: Response): string[] {
  return [...response.headers.keys()].sort();
}
