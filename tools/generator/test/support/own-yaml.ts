import { temporaryFolder, put } from './folders.ts';

/** What differs in an entry, or in a problem type, from one that says the least: lines of YAML, without indentation. */
type Lines = readonly string[];

/** A registry of a project with these entries, each by its code and key, and further lines. */
export function registryYaml(name: string, entries: readonly [number, string, ...Lines][], ...head: Lines): string {
  const items = entries.map(([code, key, ...lines]) =>
    item(
      `code: ${code}`,
      `key: ${key}`,
      `phrase: ${key.toLowerCase().replaceAll('_', ' ')}`,
      `summary: Means ${key}.`,
      `description: Means ${key}.`,
      `references: [{ title: Guide, url: 'https://${name}.example/guide', verified: true }]`,
      'appearsIn: [response]',
      ...lines,
    ),
  );
  return [`registry: ${name}`, 'kind: vendor', ...about(name), ...head, 'entries:', ...items, ''].join('\n');
}

/** A registry of problem types of a project, each by its URI, key and status, and further lines. */
export function problemsYaml(
  name: string,
  types: readonly [string, string, string | number, ...Lines][],
  ...head: Lines
): string {
  const items = types.map(([type, key, status, ...lines]) =>
    item(
      `type: ${type}`,
      `key: ${key}`,
      `title: ${key.toLowerCase().replaceAll('_', ' ')}`,
      `status: ${status}`,
      `summary: Means ${key}.`,
      `description: Means ${key}.`,
      ...(lines.some((line) => line.startsWith('extensions:')) ? [] : ['extensions: []']),
      'lifecycle: { state: active }',
      `references: [{ title: Guide, url: 'https://${name}.example/guide', verified: true }]`,
      ...lines,
    ),
  );
  return [`registry: ${name}`, ...about(name), ...head, 'problems:', ...items, ''].join('\n');
}

function about(name: string): Lines {
  return [`title: The ${name} registry`, `homepage: https://${name}.example/`];
}

function item(first: string, ...rest: Lines): string {
  return [`  - ${first}`, ...rest.map((line) => `    ${line}`)].join('\n');
}

/** A folder with a project: one code, one problem type, an emitter of its own that lists both. */
export function listingProject(): string {
  const root = temporaryFolder();
  put(root, 'codes.config.yaml', 'emitters:\n  - { use: ./list.mjs, out: docs }\n');
  put(root, 'list.mjs', listEmitter);
  put(root, 'codes/registries/acme.yaml', registryYaml('acme', [[475, 'OUT_OF_STOCK']]));
  put(root, 'codes/problems/acme.yaml', problemsYaml('acme', [['https://acme.example/credit', 'OUT_OF_CREDIT', 403]]));
  return root;
}

const listEmitter = `export default ({ own }) => [
  { kind: 'text', path: 'codes.md', text: own.entries.map(({ code, phrase }) => code + ' ' + phrase).join('\\n') },
  ...own.problemTypes.map(({ key, title }) => ({ kind: 'text', path: key.toLowerCase() + '.md', text: title })),
];
`;
