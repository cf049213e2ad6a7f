import { constants } from './constants.ts';
import { errors } from './errors.ts';
import { jsonSchema } from './json-schema.ts';
import { openapi } from './openapi.ts';
import type { ProjectEmitter } from './project-emitter.ts';

/** Every emitter that a project's config can use by name. A new one is a file beside this one and a line here. */
export const projectEmitters: readonly ProjectEmitter[] = [constants, errors, jsonSchema, openapi];
