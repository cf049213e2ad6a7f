import { registries, entries } from '@codes/enums/registry';
import { registry, registryEntry } from '@codes/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readRegistry } from './support/registry-file.ts';

const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true }));
const file = readRegistry();

describe('registry.json', () => {
  it('is as its schema says', () => {
    const validate = ajv.compile(registry);
    validate(file);
    expect(validate.errors).toBeNull();
  });

  it.each(file.entries)('has a valid $id', (entry) => {
    const validate = ajv.compile(registryEntry);
    validate(entry);
    expect(validate.errors).toBeNull();
  });

  it('has no registry that the schema does not know, and the other way round', () => {
    expect(registryEntry.properties.registry.enum).toEqual(registries.map(({ id }) => id));
    expect(new Set(entries.map((entry) => entry.registry))).toEqual(new Set(registryEntry.properties.registry.enum));
  });
});
