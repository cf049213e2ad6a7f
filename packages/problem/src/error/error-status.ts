import { isErrorStatus } from '@codes/enums';

/**
 * A status, if it is one of an error.
 *
 * @throws RangeError otherwise
 */
export function errorStatus<S extends number>(status: S): S {
  if (isErrorStatus(status)) return status;
  throw new RangeError(`${String(status)} is no status of an error: expected an integer from 400 to 599`);
}
