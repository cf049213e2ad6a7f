import type { Emitter } from './emitter.ts';
import { constants } from './enums/constants.ts';
import { headerRules } from './enums/header-rules.ts';
import { phrases } from './enums/phrases.ts';
import { registry } from './enums/registry.ts';
import { semantics } from './enums/semantics.ts';
import { statuses } from './enums/statuses.ts';
import { expressResponders } from './express/responders.ts';
import { honoResponders } from './hono/responders.ts';
import { openApiFiles, schemaFiles } from './json-schema/files.ts';
import { responseModule, schemaModules } from './json-schema/modules.ts';
import { nextResponders } from './next/responders.ts';
import { errorClasses } from './problem/errors.ts';
import { fields } from './problem/fields.ts';
import { responseFieldTable } from './problem/response-fields.ts';
import { statusOptions } from './problem/options.ts';
import { statusFieldTables } from './problem/status-fields.ts';

/** Every emitter. A new one is a file beside its kin, a line here, and a golden folder under test/golden/. */
export const emitters: readonly Emitter[] = [
  constants,
  statuses,
  phrases,
  semantics,
  headerRules,
  registry,
  schemaModules,
  responseModule,
  schemaFiles,
  openApiFiles,
  errorClasses,
  fields,
  statusOptions,
  statusFieldTables,
  responseFieldTable,
  expressResponders,
  honoResponders,
  nextResponders,
];
