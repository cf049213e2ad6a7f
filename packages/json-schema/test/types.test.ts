import type {
  anyStatusCode,
  nginxStatusCode,
  problemDetails,
  quotaExceededProblemType,
  reasonPhrase,
  receivedProblemDetails,
  registry,
  registryEntry,
  statusCode,
  successfulStatusCode,
} from '@codes/json-schema';
import { notFoundProblem } from '@codes/json-schema/not-found-problem';
import type { HttpStatus, SuccessfulStatus } from '@codes/enums';
import type { NginxStatus } from '@codes/enums/vendors/nginx';
import type { Entry, RegistryId } from '@codes/enums/registry';
import type { FromSchema } from 'json-schema-to-ts';
import { expectTypeOf, it } from 'vitest';

it('constants are exact', () => {
  expectTypeOf(notFoundProblem.properties.status.enum).toEqualTypeOf<readonly [404]>();
  expectTypeOf(notFoundProblem.properties.title.default).toEqualTypeOf<'Not Found'>();
  expectTypeOf(notFoundProblem.required).toEqualTypeOf<readonly ['status']>();
});

it('status codes and phrases are those of @codes/enums', () => {
  expectTypeOf<FromSchema<typeof statusCode>>().toEqualTypeOf<HttpStatus>();
  expectTypeOf<FromSchema<typeof successfulStatusCode>>().toEqualTypeOf<SuccessfulStatus>();
  expectTypeOf<FromSchema<typeof nginxStatusCode>>().toEqualTypeOf<NginxStatus>();
  expectTypeOf<FromSchema<typeof anyStatusCode>>().toEqualTypeOf<number>();
  expectTypeOf<'Not Found' | "I'm a teapot">().toExtend<FromSchema<typeof reasonPhrase>>();
  expectTypeOf<'not found'>().not.toExtend<FromSchema<typeof reasonPhrase>>();
});

it('a problem has its status, its members and any other', () => {
  type Problem = FromSchema<typeof notFoundProblem>;
  expectTypeOf<Problem['status']>().toEqualTypeOf<404>();
  expectTypeOf<Problem['detail']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Problem['balance']>().toEqualTypeOf<unknown>();
  // Members with a default are there once the default is applied …
  expectTypeOf<Problem['title']>().toEqualTypeOf<string>();
  // … and may be left out before.
  type Written = FromSchema<typeof notFoundProblem, { keepDefaultedPropertiesOptional: true }>;
  expectTypeOf<{ status: 404; balance: number }>().toExtend<Written>();
  expectTypeOf<{ status: 404 }>().not.toExtend<Problem>();

  const good: Written = { status: 404, detail: 'No such pet', pet: 7 };
  // @ts-expect-error the status of another problem
  const other: Written = { status: 410, detail: 'No such pet' };
  // @ts-expect-error no status
  const none: Written = { detail: 'No such pet' };
  // @ts-expect-error a title is text
  const title: Written = { status: 404, title: 404 };
  void [good, other, none, title];
});

it('problem details are typed as produced, and as received', () => {
  type Produced = FromSchema<typeof problemDetails, { keepDefaultedPropertiesOptional: true }>;
  expectTypeOf<Produced['status']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Produced['type']>().toEqualTypeOf<string | undefined>();
  type Received = FromSchema<typeof receivedProblemDetails>;
  expectTypeOf<Received['status']>().toEqualTypeOf<unknown>();
});

it('problem types have their extension members', () => {
  type Quota = FromSchema<typeof quotaExceededProblemType>;
  expectTypeOf<Quota['type']>().toEqualTypeOf<'https://iana.org/assignments/http-problem-types#quota-exceeded'>();
  expectTypeOf<Quota['violated-policies']>().toEqualTypeOf<string[] | undefined>();
});

it('registry.json is typed as @codes/enums types it', () => {
  type File = FromSchema<typeof registry>;
  type FileEntry = FromSchema<typeof registryEntry>;
  expectTypeOf<File['version']>().toEqualTypeOf<1>();
  expectTypeOf<File['entries'][number]>().toEqualTypeOf<FileEntry>();
  expectTypeOf<FileEntry['registry']>().toEqualTypeOf<RegistryId>();
  expectTypeOf<FileEntry>().toExtend<Entry>();
  expectTypeOf<FileEntry['class']>().toEqualTypeOf<Entry['class']>();
  expectTypeOf<FileEntry['content']>().toEqualTypeOf<Entry['content']>();
  expectTypeOf<FileEntry['headers'][number]['level']>().toEqualTypeOf<Entry['headers'][number]['level']>();
});
