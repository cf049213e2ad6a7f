import { isObject } from '../guarded.js';
import { brand } from './brand.js';
import type { HttpError } from './http-error.js';

/**
 * Whether a value is an error of this package: of this copy of it or of another one, from whatever realm, ES module or
 * CommonJS. Never throws.
 */
export function isHttpError(value: unknown): value is HttpError {
  try {
    const mark: unknown = isObject(value) ? (value as { [brand]?: unknown })[brand] : undefined;
    return mark === true || isObject(mark);
  } catch {
    return false;
  }
}
