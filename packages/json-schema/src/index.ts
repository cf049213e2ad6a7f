/**
 * JSON Schemas, draft 2020-12, of HTTP status codes and problem details, as constants whose types are exact. Each is
 * an entry point of its own, too: `@codes/json-schema/not-found-problem`.
 *
 * @packageDocumentation
 */
export * from './schemas.gen.js';
