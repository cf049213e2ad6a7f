import {
  type ClientErrorStatus,
  type CodeOfClass,
  fallbackStatus,
  HttpStatus,
  type InformationalStatus,
  isClientError,
  isErrorStatus,
  isHttpStatus,
  reasonPhrase,
  type ReasonPhrase,
  type RedirectionStatus,
  type ServerErrorStatus,
  statusClass,
  type StatusClass,
  statusFromPhrase,
  type SuccessfulStatus,
} from '@codes/enums';
import { NOT_FOUND } from '@codes/enums/constants';
import { type Entry, lookup } from '@codes/enums/registry';
import { NginxStatus } from '@codes/enums/vendors/nginx';
import { expectTypeOf, it } from 'vitest';

it('constants are literals, also where they are copied', () => {
  expectTypeOf(HttpStatus.NOT_FOUND).toEqualTypeOf<404>();
  let copied = NOT_FOUND;
  copied = 404;
  expectTypeOf(copied).toEqualTypeOf<404>();
  expectTypeOf({ status: NOT_FOUND }).toEqualTypeOf<{ status: 404 }>();
  expectTypeOf(HttpStatus.PAYLOAD_TOO_LARGE).toEqualTypeOf<413>();
  // @ts-expect-error 306 is registered as unused: it has no constant
  void HttpStatus.SWITCH_PROXY;
});

it('HttpStatus is the union of the classes', () => {
  expectTypeOf<HttpStatus>().toEqualTypeOf<
    InformationalStatus | SuccessfulStatus | RedirectionStatus | ClientErrorStatus | ServerErrorStatus
  >();
  expectTypeOf<104 | 418>().toExtend<HttpStatus>();
  expectTypeOf<306>().not.toExtend<HttpStatus>();
  expectTypeOf<425>().toExtend<ClientErrorStatus>();
  const good: HttpStatus = 404;
  // @ts-expect-error nginx's, not IANA's
  const bad: HttpStatus = 499;
  void [good, bad];
});

it('phrases are exact both ways', () => {
  expectTypeOf(reasonPhrase(404)).toEqualTypeOf<'Not Found'>();
  expectTypeOf(reasonPhrase(499)).toEqualTypeOf<undefined>();
  expectTypeOf(reasonPhrase(404 as number)).toEqualTypeOf<string | undefined>();
  expectTypeOf(reasonPhrase(404 as 404 | 500)).toEqualTypeOf<'Not Found' | 'Internal Server Error'>();
  expectTypeOf<ReasonPhrase<418>>().toEqualTypeOf<"I'm a teapot">();

  expectTypeOf(statusFromPhrase('Not Found')).toEqualTypeOf<404>();
  expectTypeOf(statusFromPhrase('not found')).toEqualTypeOf<404>();
  expectTypeOf(statusFromPhrase('Payload Too Large')).toEqualTypeOf<413>();
  expectTypeOf(statusFromPhrase('Not Found' as string)).toEqualTypeOf<HttpStatus | undefined>();
  expectTypeOf(statusFromPhrase(' Not Found ')).toEqualTypeOf<HttpStatus | undefined>();
});

it('classes are exact for literals', () => {
  expectTypeOf(statusClass(404)).toEqualTypeOf<'client-error'>();
  expectTypeOf(statusClass(499)).toEqualTypeOf<'client-error'>();
  expectTypeOf(statusClass(783)).toEqualTypeOf<undefined>();
  expectTypeOf(statusClass(404 as number)).toEqualTypeOf<StatusClass | undefined>();
  expectTypeOf(fallbackStatus(499)).toEqualTypeOf<400>();
  expectTypeOf(fallbackStatus(404)).toEqualTypeOf<404>();
  expectTypeOf(fallbackStatus(783)).toEqualTypeOf<500>();
  expectTypeOf(fallbackStatus(404 as number)).toEqualTypeOf<HttpStatus>();
});

it('guards narrow, and never lie about a number', () => {
  const registered = 404 as HttpStatus;
  if (isClientError(registered)) expectTypeOf(registered).toEqualTypeOf<ClientErrorStatus>();
  else expectTypeOf(registered).toEqualTypeOf<Exclude<HttpStatus, ClientErrorStatus>>();

  const maybe = 404 as HttpStatus | undefined;
  if (isErrorStatus(maybe)) expectTypeOf(maybe).toEqualTypeOf<ClientErrorStatus | ServerErrorStatus>();

  const number = 499 as number;
  if (isClientError(number)) {
    expectTypeOf(number).toEqualTypeOf<CodeOfClass<'client-error'>>();
    expectTypeOf(number).not.toExtend<ClientErrorStatus>();
  } else {
    expectTypeOf(number).toEqualTypeOf<number>();
  }

  const either = 404 as number | string;
  if (!isClientError(either)) expectTypeOf(either).toEqualTypeOf<number | string>();

  const anything = 404 as unknown;
  if (isClientError(anything)) expectTypeOf(anything).toExtend<number>();
  if (isHttpStatus(anything)) expectTypeOf(anything).toEqualTypeOf<HttpStatus>();
});

it('lookups after a guard do not take a number for something known', () => {
  const number = 404 as number;
  if (isClientError(number)) {
    expectTypeOf(reasonPhrase(number)).toEqualTypeOf<string | undefined>();
    expectTypeOf(statusClass(number)).toEqualTypeOf<'client-error'>();
    expectTypeOf(fallbackStatus(number)).toEqualTypeOf<HttpStatus>();
  }
  if (isErrorStatus(number)) expectTypeOf(statusClass(number)).toEqualTypeOf<'client-error' | 'server-error'>();

  const branded = 404 as number & { readonly brand: 'of somebody else' };
  expectTypeOf(reasonPhrase(branded)).toEqualTypeOf<string | undefined>();
  expectTypeOf(statusClass(branded)).toEqualTypeOf<StatusClass | undefined>();
  expectTypeOf(fallbackStatus(branded)).toEqualTypeOf<HttpStatus>();

  expectTypeOf(reasonPhrase(200 as 200 | 499)).toEqualTypeOf<'OK' | undefined>();
  expectTypeOf(statusClass(200 as 200 | 499)).toEqualTypeOf<'successful' | 'client-error'>();
});

it('vendors and the registry are typed', () => {
  expectTypeOf(NginxStatus.CLIENT_CLOSED_REQUEST).toEqualTypeOf<499>();
  expectTypeOf<499>().toExtend<NginxStatus>();
  expectTypeOf<404>().not.toExtend<NginxStatus>();
  expectTypeOf(lookup(499)).toEqualTypeOf<readonly Entry[]>();
  expectTypeOf(lookup(499, 'nginx')).toEqualTypeOf<Entry | undefined>();
  // @ts-expect-error no such registry
  void lookup(499, 'ngnix');
});
