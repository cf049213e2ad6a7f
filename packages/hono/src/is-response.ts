/** Whether a value is a Response: by its tag, since servers put a class of their own in the place of the platform's. */
export function isResponse(value: unknown): value is Response {
  try {
    return value instanceof Response || Object.prototype.toString.call(value) === '[object Response]';
  } catch {
    return false;
  }
}
