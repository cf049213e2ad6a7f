import { isYupError } from './libraries/yup.js';
import { isObject, read } from '../guarded.js';
import { readList } from './read.js';
import type { RequestPart } from './types.js';

/** The issues that a library put together, unread. */
export interface Container {
  readonly issues: readonly unknown[];
  /** Where the framework says which part of the request it validated. */
  readonly part?: RequestPart | undefined;
}

const fastifyParts: ReadonlyMap<unknown, RequestPart> = /* @__PURE__ */ new Map<unknown, RequestPart>([
  ['body', 'content'],
  ['headers', 'header'],
  ['params', 'path'],
  ['querystring', 'query'],
]);

/** Whether an object is express-validator's Result, or the error that its `throw()` throws. */
export function isExpressValidatorResult(source: object): boolean {
  return ['array', 'mapped', 'formatWith', 'isEmpty', 'throw'].every(
    (name) => typeof read(source, name) === 'function',
  );
}

/**
 * The issues in an error, a result or an array of a validation library; `undefined` where there are none. Calls nothing
 * of what it is given.
 *
 * @param source - anything but a primitive
 * @param limit - how many are read
 */
export function issuesIn(source: object, limit: number): Container | undefined {
  const list = (value: unknown): Container | undefined => {
    const issues = readList(value, limit);
    return issues === undefined || issues.length === 0 ? undefined : { issues };
  };
  const member = (name: string): Container | undefined => list(read(source, name));

  const itself = list(source);
  if (itself !== undefined) return itself;
  if (isYupError(source)) return member('inner') ?? { issues: [source] };
  if (read(source, 'isJoi') === true) return member('details');
  if (isExpressValidatorResult(source)) return member('errors');
  if (read(source, 'validation') === true) return member('errors');

  const fastify = member('validation');
  if (fastify !== undefined) return { ...fastify, part: fastifyParts.get(read(source, 'validationContext')) };
  // `arkErrors` is what ArkType's `assert` throws with.
  return member('issues') ?? (isObject(read(source, 'arkErrors')) ? member('arkErrors') : undefined);
}
