import { express } from './adapters/express.ts';
import { hono } from './adapters/hono.ts';
import { next } from './adapters/next.ts';
import { catalogue } from './catalogue/catalogue.ts';
import { constants } from './constants.ts';
import { errors } from './errors.ts';
import { jsonSchema } from './json-schema.ts';
import { openapi } from './openapi.ts';
import { pages } from './pages/pages.ts';
import type { ProjectEmitter } from './project-emitter.ts';

/** Every emitter that a project's config can use by name. A new one is a file beside this one and a line here. */
export const projectEmitters: readonly ProjectEmitter[] = [
  constants,
  errors,
  jsonSchema,
  openapi,
  catalogue,
  pages,
  express,
  hono,
  next,
];
