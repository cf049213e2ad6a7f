import { brand } from '../error/brand.js';
import type { HttpError } from '../error/http-error.js';
import { attempt, isObject, isPolluted, ownOptions, read } from '../guarded.js';

/**
 * An error of ours, to be read without what somebody gave to `Object.prototype`: its options are an object like others,
 * and whatever was left out would be found there. It is the same error where nobody did. Never throws.
 */
export function ownMembersOf(error: HttpError): HttpError {
  if (!isPolluted()) return error;
  const options = read(error, brand);
  if (!isObject(options)) return error;
  const own = attempt(() => ownValues(options));
  if (own === undefined) return error;
  const added = Object.prototype as Partial<HttpError>;
  const status = read(error, 'status') ?? attempt(() => read(error.constructor, 'status'));
  // What the constructor found there it made a property of the error.
  const given = (name: 'expose' | 'type'): unknown => {
    const value = attempt(() => error[name]);
    return Object.hasOwn(own, name) || value !== added[name] ? value : undefined;
  };
  const heir = Object.create(error) as HttpError;
  define(heir, brand, own);
  define(heir, 'status', status);
  define(heir, 'expose', given('expose') ?? Number(status) < 500);
  define(heir, 'type', given('type'));
  return heir;
}

/** Options whose values are free of it, too: challenges and links are objects that leave out what they do not need. */
export function ownValues(options: object): Readonly<Record<PropertyKey, unknown>> {
  const own = { ...options } as Record<PropertyKey, unknown>;
  for (const name of Object.keys(own)) {
    const value = own[name];
    own[name] = Array.isArray(value) ? value.map(ownValue) : ownValue(value);
  }
  return ownOptions(own);
}

function ownValue(value: unknown): unknown {
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype ? ownOptions(value) : value;
}

/** Not by a plain descriptor, which would have what `Object.prototype` has. */
function define(object: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(object, key, Object.assign(Object.create(null) as object, { value }));
}
