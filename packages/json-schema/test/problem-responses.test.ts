import { createRequire } from 'node:module';
import { isErrorStatus, reasonPhrase, statusCodes } from '@codes/enums';
import {
  type ErrorStatus,
  type ProblemResponses,
  problemResponses,
  type ResponsesOf,
} from '@codes/json-schema/openapi';
import type { OpenAPIV3, OpenAPIV3_1 } from 'openapi-types';
import { describe, expect, expectTypeOf, it } from 'vitest';

const errorStatuses = statusCodes.filter((code) => isErrorStatus(code)) as ErrorStatus[];

describe('problemResponses', () => {
  it('gives the responses of the statuses, and no other', () => {
    const responses = problemResponses(401, 404, 429);
    expect(Object.keys(responses)).toEqual(['401', '404', '429']);
    expect(responses['404'].description).toMatch(/^Not Found: /u);
    expect(responses['401'].headers['WWW-Authenticate']).toMatchObject({ required: true, schema: { type: 'string' } });
    expect(responses['429'].headers['Retry-After']).not.toHaveProperty('required');
    expect(responses['404'].content['application/problem+json'].schema).toMatchObject({
      properties: { title: { default: 'Not Found' }, status: { enum: [404] } },
      required: ['status'],
    });
    expect(problemResponses(404, 404)).toEqual(problemResponses(404));
    expect(problemResponses()).toEqual({});
  });

  it('knows every registered error status', () => {
    const responses = problemResponses(...errorStatuses);
    expect(Object.keys(responses)).toEqual(errorStatuses.map(String));
    for (const status of errorStatuses) expect(responses[status]?.description).toContain(reasonPhrase(status));
    expectTypeOf(errorStatuses[0]).toEqualTypeOf<ErrorStatus | undefined>();
  });

  it('refers to nothing, so that it can stand in any document', () => {
    expect(JSON.stringify(problemResponses(...errorStatuses))).not.toContain('$ref');
  });

  it('gives objects that are the caller’s own', () => {
    const responses = problemResponses(404);
    Object.assign(responses['404'], { description: 'No such pet' });
    responses['404'].content['application/problem+json'].schema.properties.status.enum.pop();
    expect(problemResponses(404)['404'].description).toMatch(/^Not Found: /u);
    expect(problemResponses(404)['404'].content['application/problem+json'].schema.properties.status.enum).toEqual([
      404,
    ]);
  });

  it.each([
    [200, '200'],
    [499, '499'],
    [600, '600'],
    [404.5, '404.5'],
    [Number.NaN, 'NaN'],
    ['404', '"404"'],
    [null, 'null'],
    [undefined, 'undefined'],
    ['constructor', '"constructor"'],
    ['__proto__', '"__proto__"'],
    [[404], '404'],
  ])('refuses %o', (status, shown) => {
    const message = `problemResponses: ${shown} is no registered error status; expected one of 400, 401, 402,`;
    const refused = () => problemResponses(404, status as number);
    expect(refused).toThrow(TypeError);
    expect(refused).toThrow(message);
  });

  it('is the same in CommonJS', () => {
    const cjs = createRequire(import.meta.url)('@codes/json-schema/openapi') as {
      problemResponses: typeof problemResponses;
    };
    expect(cjs.problemResponses(...errorStatuses)).toEqual(problemResponses(...errorStatuses));
  });
});

describe('the types of problemResponses', () => {
  it('are exact for literals', () => {
    const responses = problemResponses(401, 404);
    expectTypeOf(responses).toEqualTypeOf<Pick<ProblemResponses, '401' | '404'>>();
    expectTypeOf<keyof typeof responses>().toEqualTypeOf<'401' | '404'>();
    expectTypeOf(responses['401'].headers['WWW-Authenticate'].required).toEqualTypeOf<true>();
    expectTypeOf(responses['404'].content['application/problem+json'].schema.properties.status.enum).toEqualTypeOf<
      [404]
    >();
    expectTypeOf<ResponsesOf<[401, 404]>>().toEqualTypeOf<typeof responses>();
  });

  it('claim nothing that only the run time knows', () => {
    expectTypeOf(problemResponses(404 as number)).toEqualTypeOf<Partial<ProblemResponses>>();
    expectTypeOf(problemResponses(...errorStatuses)).toEqualTypeOf<Partial<ProblemResponses>>();
    const either = problemResponses(404, 500 as 500 | 503);
    expectTypeOf(either['404']).toEqualTypeOf<ProblemResponses['404']>();
    expectTypeOf(either['503']).toEqualTypeOf<ProblemResponses['503'] | undefined>();
    expectTypeOf<keyof typeof either>().toEqualTypeOf<'404' | '500' | '503'>();
  });

  it('refuse a literal that is no error status', () => {
    const refused = () => {
      problemResponses(404);
      // @ts-expect-error no error
      problemResponses(200);
      // @ts-expect-error nginx's, not IANA's
      problemResponses(404, 499);
      // @ts-expect-error one of the two is no error
      problemResponses(404 as 404 | 204);
      // @ts-expect-error text
      problemResponses('404');
    };
    expectTypeOf(refused).toBeFunction();
  });

  it('fit the types of OpenAPI documents', () => {
    const operation = { responses: { '200': { description: 'A pet' }, ...problemResponses(401, 404, 429) } };
    expectTypeOf(operation).toExtend<OpenAPIV3_1.OperationObject>();
    expectTypeOf(operation).toExtend<OpenAPIV3.OperationObject>();
    const document: OpenAPIV3_1.ResponsesObject = problemResponses(401, 404, 503);
    expect(Object.keys(document)).toHaveLength(3);
  });
});
