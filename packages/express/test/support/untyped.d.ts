// Express 4 is tested by the types of Express 5: what the tests use of it is the same.
declare module 'express4' {
  import express from 'express';

  export default express;
}

declare module 'http-errors' {
  type Properties = Readonly<Record<string, unknown>>;
  export default function createError(status: number, ...args: readonly (string | Error | Properties)[]): Error;
}
