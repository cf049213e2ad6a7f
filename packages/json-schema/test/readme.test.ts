import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runExamples } from '@codes-internal/build/examples';
import { validate } from '@hyperjump/json-schema/openapi-3-1';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readText, schemasIn } from './support/schemas.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = `${folder}/README.md`;
const text = readFileSync(readme, 'utf8');

describe('README', () => {
  it('has examples that compile and give what they say', async () => {
    const { blocks, assertions } = await runExamples(folder, readme);
    expect(blocks).toBe(5);
    expect(assertions).toBe(11);
  });

  it('has an OpenAPI document that is valid, and whose references lead somewhere', async () => {
    const [, yaml = ''] = /^```yaml\n(.*?)^```$/msu.exec(text) ?? [];
    const document: unknown = parse(yaml);
    expect(await validate('https://spec.openapis.org/oas/3.1/schema-base', document as never, 'BASIC')).toMatchObject({
      valid: true,
    });
    const references = [...yaml.matchAll(/node_modules\/@codes\/json-schema\/dist\/([^#]+)#\/([\w/]+)/gu)];
    expect(references).toHaveLength(3);
    for (const [, file = '', pointer = ''] of references) {
      expect(parse(readText(file))).toHaveProperty(pointer.replaceAll('/', '.'));
    }
  });

  it('lists every schema, and none that is not there', () => {
    const [, list = ''] = /^## The schemas$(.*?)^## /msu.exec(text) ?? [];
    const items = list.split('\n').filter((line) => line.startsWith('- '));
    const names = items.flatMap((item) => [...item.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name));
    expect(names.sort()).toEqual([...schemasIn('schemas').keys()]);
  });
});
