import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { JsonObject } from './schemas.ts';

/** registry.json as @codes/enums publishes it. */
export interface RegistryFile extends JsonObject {
  registries: JsonObject[];
  entries: JsonObject[];
}

export function readRegistry(): RegistryFile {
  const path = createRequire(import.meta.url).resolve('@codes/enums/registry.json');
  return JSON.parse(readFileSync(path, 'utf8')) as RegistryFile;
}
