import { createRequire } from 'node:module';
import * as esm from '@codes/enums';
import * as esmConstants from '@codes/enums/constants';
import * as esmRegistry from '@codes/enums/registry';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const cjs = require('@codes/enums') as typeof esm;

describe('the file that Node imports', () => {
  it('has what the file for bundlers has, with its namespace inside', async () => {
    const node = (await import('../dist/esm/index.node.js' as string)) as typeof esm;
    expect(Object.keys(node).sort()).toEqual(Object.keys(esm).sort());
    expect({ ...node.HttpStatus }).toEqual({ ...esm.HttpStatus });
    expect(Object.isFrozen(node.HttpStatus)).toBe(true);
    expect(Object.getPrototypeOf(node.HttpStatus)).toBeNull();
  });
});

describe('CommonJS', () => {
  it('has the same exports with the same values', () => {
    expect(Object.keys(cjs).sort()).toEqual(Object.keys(esm).sort());
    expect({ ...cjs.HttpStatus }).toEqual({ ...esm.HttpStatus });
    expect(cjs.statusCodes).toEqual(esm.statusCodes);
    expect({ ...(require('@codes/enums/constants') as object) }).toEqual({ ...esmConstants });
    const { entries, registries } = require('@codes/enums/registry') as typeof esmRegistry;
    expect(entries).toEqual(esmRegistry.entries);
    for (const { id } of registries.slice(1)) expect(require(`@codes/enums/vendors/${id}`)).toBeTypeOf('object');
  });

  it('has namespaces that nothing can be added to, and that inherit nothing', () => {
    const { NginxStatus } = require('@codes/enums/vendors/nginx') as { NginxStatus: object };
    for (const namespace of [cjs.HttpStatus, NginxStatus]) {
      expect(Object.isFrozen(namespace)).toBe(true);
      expect(Object.getPrototypeOf(namespace)).toBeNull();
      expect(Reflect.get(namespace, 'constructor')).toBeUndefined();
    }
  });
});
