import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixtures } from '../paths.ts';

/** The consumers of the packages that need no framework, by the names of their files without an extension. */
export async function readConsumers(enums: string): Promise<Readonly<Record<string, string>>> {
  return {
    consumer: await read('consumer'),
    'json-schema': await read('json-schema'),
    problem: await read('problem'),
    vendors: await vendorConsumer(enums),
  };
}

function read(name: string): Promise<string> {
  return readFile(join(fixtures, 'types', `${name}.ts`), 'utf8');
}

/** A program that uses every constant of every vendor as the literal that the model gives it. */
async function vendorConsumer(enums: string): Promise<string> {
  const { entries } = JSON.parse(await readFile(join(enums, 'registry.json'), 'utf8')) as {
    readonly entries: readonly { readonly registry: string; readonly code: number; readonly key: string | null }[];
  };
  const vendors = await vendorNamespaces(enums);
  const lines = [...vendors].map(([id, name]) => `import { ${name} } from '@codes/enums/vendors/${id}';`);
  for (const { registry, code, key } of entries) {
    const name = vendors.get(registry);
    if (name === undefined || key === null) continue;
    lines.push(`export const ${registry}_${key}: ${code} = ${name}.${key};`);
    lines.push(`export const ${registry}_${key}_code: ${name} = ${code};`);
  }
  return `${lines.join('\n')}\n`;
}

/** Each vendor's id, and the name of its namespace. */
async function vendorNamespaces(enums: string): Promise<Map<string, string>> {
  const folder = join(enums, 'dist', 'esm', 'vendors');
  const namespaces = new Map<string, string>();
  for (const file of (await readdir(folder)).sort()) {
    const [, id] = /^([^.]+)\.gen\.d\.ts$/u.exec(file) ?? [];
    if (id === undefined) continue;
    const [, name] = /export \* as (\w+)/u.exec(await readFile(join(folder, file), 'utf8')) ?? [];
    if (name === undefined) throw new Error(`${file} exports no namespace`);
    namespaces.set(id, name);
  }
  if (namespaces.size === 0) throw new Error(`no vendor in ${folder}`);
  return namespaces;
}

/** The names that a declaration file of ours exports. It only re-exports and declares: no parser is needed. */
export function exportedNames(declarations: string): string[] {
  const listed = [...declarations.matchAll(/export (?:type )?\{([^}]*)\}/gu)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((item) => item.trim().replace(/^type /u, ''))
      .filter((item) => item !== ''),
  );
  const declared = [
    ...declarations.matchAll(/export (?:declare )?(?:const|function|type|interface|\* as) (\w+)/gu),
  ].map(([, name = '']) => name);
  return [...new Set([...listed, ...declared])].sort();
}
