import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HttpStatus, statusCodes } from '@codes/enums';
import { entries, lookup, registries } from '@codes/enums/registry';
import { describe, expect, it } from 'vitest';

const json = createRequire(import.meta.url)('@codes/enums/registry.json') as {
  version: number;
  registries: { id: string }[];
  entries: Record<string, unknown>[];
};

const fields = [
  'id',
  'registry',
  'code',
  'key',
  'phrase',
  'aliases',
  'class',
  'summary',
  'description',
  'references',
  'lifecycle',
  'appearsIn',
  'content',
  'nullBody',
  'cacheable',
  'redirect',
  'headers',
  'retry',
];

describe('registry.json', () => {
  it('has exactly the promised fields, in their order', () => {
    expect(Object.keys(json)).toEqual(['version', 'registries', 'entries']);
    expect(json.version).toBe(1);
    for (const registry of json.registries) expect(Object.keys(registry)).toEqual(['id', 'title', 'homepage']);
    for (const entry of json.entries) expect(Object.keys(entry)).toEqual(fields);
  });

  it('is what the registry entry point gives', () => {
    expect(entries).toEqual(json.entries);
    expect(registries).toEqual(json.registries);
  });

  it('cannot be changed by one of those who import it', () => {
    const [entry] = entries;
    expect(() => Object.assign(entry ?? {}, { code: 5 })).toThrow(TypeError);
    expect(Object.isFrozen(entry?.references[0])).toBe(true);
  });

  it('is sorted by registry, the standard one first, then by code, with no identity twice', () => {
    const rank = registries.map(({ id }) => id);
    expect(rank[0]).toBe('iana');
    expect(rank.slice(1)).toEqual(rank.slice(1).sort());
    const order = entries.map(({ registry, code }) => rank.indexOf(registry as never) * 1000 + code);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });
});

describe('lookup', () => {
  it('gives every meaning of a number, the registered one first', () => {
    expect(lookup(451).map(({ registry }) => registry)).toEqual(['iana', 'microsoft']);
    expect(lookup(103)[0]?.id).toBe('iana/103');
    expect(lookup(499).map(({ registry }) => registry)).toEqual(
      expect.arrayContaining(['cloudflare', 'esri', 'google', 'nginx']),
    );
  });

  it('gives the one entry of a registry', () => {
    expect(lookup(499, 'nginx')?.key).toBe('CLIENT_CLOSED_REQUEST');
    expect(lookup(499, 'iana')).toBeUndefined();
  });

  it('says how far a code is in its life', () => {
    expect(lookup(104, 'iana')?.lifecycle).toMatchObject({ state: 'temporary', expires: '2026-11-13' });
    expect(lookup(306, 'iana')).toMatchObject({ key: null, lifecycle: { state: 'unused' } });
    expect(lookup(418, 'iana')).toMatchObject({
      phrase: '(Unused)',
      key: 'IM_A_TEAPOT',
      lifecycle: { state: 'unused' },
    });
    expect(lookup(510, 'iana')?.lifecycle.state).toBe('obsoleted');
  });

  it.each([0, 404.5, Number.NaN, 'constructor', '404', null, undefined])('is empty for %o', (value) => {
    expect(lookup(value as number)).toEqual([]);
    expect(lookup(value as number, 'iana')).toBeUndefined();
    expect(lookup(404, value as never)).toEqual(value === undefined ? lookup(404) : undefined);
  });
});

describe('constants', () => {
  it('are one a code, and the former names', () => {
    expect(new Set(Object.values(HttpStatus))).toEqual(new Set(statusCodes));
    const former = entries
      .filter(({ registry }) => registry === 'iana')
      .flatMap(({ aliases }) => aliases.filter(({ constant }) => constant));
    expect(Object.keys(HttpStatus)).toHaveLength(statusCodes.length + former.length);
    expect(HttpStatus.PAYLOAD_TOO_LARGE).toBe(HttpStatus.CONTENT_TOO_LARGE);
  });

  it('are there for every vendor', async () => {
    const vendors = readdirSync(new URL('../dist/esm/vendors', import.meta.url)).filter((file) =>
      /^[\w-]+\.gen\.js$/u.test(file),
    );
    expect(vendors.map((file) => file.replace('.gen.js', ''))).toEqual(registries.slice(1).map(({ id }) => id));
    for (const { id } of registries.slice(1)) {
      const module = (await import(`../dist/esm/vendors/${id}.gen.js`)) as Record<string, Record<string, number>>;
      const [namespace] = Object.values(module);
      const own = entries.filter(({ registry }) => registry === id);
      expect(Object.keys(module)).toHaveLength(1);
      for (const { key, code } of own) expect(namespace?.[key ?? '']).toBe(code);
    }
  });
});

describe('provenance', () => {
  const upstream = readFileSync(new URL('../../../schema/upstream/iana.csv', import.meta.url), 'utf8');
  const rows = [...upstream.matchAll(/^(\d{3}),"?([^",]+?)"?,/gmu)].filter(([, , text]) => text !== 'Unassigned');

  it('covers the IANA registry, phrase by phrase', () => {
    expect(rows).toHaveLength(64);
    for (const [, code, text = ''] of rows) {
      expect(lookup(Number(code), 'iana')?.phrase).toBe(text.replace(/ \((?:TEMPORARY|OBSOLETED).*$/u, ''));
    }
    expect(entries.filter(({ registry }) => registry === 'iana')).toHaveLength(rows.length);
  });

  it('gives every entry a reference, and every registered code a verified one', () => {
    expect(entries.filter(({ references }) => references.length === 0)).toEqual([]);
    const registered = entries.filter(({ registry }) => registry === 'iana');
    expect(registered.filter(({ references }) => references[0]?.verified !== true)).toEqual([]);
  });
});
