import { brand } from '../error/brand.js';
import type { HttpError } from '../error/http-error.js';
import { isObject, isPolluted, ownOptions, read } from '../guarded.js';

/**
 * An error of ours, to be read without what somebody gave to `Object.prototype`: its options are an object like others,
 * and whatever was left out would be found there. It is the same error where nobody did.
 */
export function ownMembersOf(error: HttpError): HttpError {
  if (!isPolluted()) return error;
  const options = read(error, brand);
  if (!isObject(options)) return error;
  const own = ownValues(options);
  const heir = Object.create(error) as HttpError;
  define(heir, brand, own);
  const added = Object.prototype as Partial<HttpError>;
  const status = read(error, 'status') ?? read(error.constructor, 'status');
  define(heir, 'status', status);
  // Of these the constructor made properties.
  if (!Object.hasOwn(own, 'expose') && error.expose === added.expose) define(heir, 'expose', Number(status) < 500);
  if (!Object.hasOwn(own, 'type') && error.type === added.type) define(heir, 'type', 'about:blank');
  return heir;
}

/** Options whose values are free of it, too: challenges and links are objects that leave out what they do not need. */
export function ownValues(options: object): Readonly<Record<PropertyKey, unknown>> {
  const own = { ...options } as Record<PropertyKey, unknown>;
  if (!isPolluted()) return own;
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
