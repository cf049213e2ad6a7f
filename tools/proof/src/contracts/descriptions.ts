import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse, stringify } from 'yaml';
import { fixtures } from '../paths.ts';

export const versions = ['3.0', '3.1'] as const;
type Version = (typeof versions)[number];

export interface Descriptions {
  readonly version: Version;
  /** The published documents, as YAML and as JSON. */
  readonly published: readonly string[];
  /** The document of an API that refers to each response of the published one. */
  readonly api: string;
  readonly folder: string;
  readonly responses: readonly PublishedResponse[];
}

/** What the published document says of a response. */
export interface PublishedResponse {
  readonly name: string;
  /** `undefined` where there is no content, so that nothing in the document says which status it is. */
  readonly problem: Problem | undefined;
  readonly requiredHeaders: readonly string[];
}

/** The members that a schema fixes or gives by default. */
export interface Problem {
  readonly status: number;
  readonly title: string;
}

interface Published {
  readonly openapi: string;
  readonly components: {
    readonly responses: Readonly<
      Record<string, { headers?: Record<string, { required?: boolean }>; content?: object }>
    >;
    readonly schemas: Readonly<
      Record<string, { properties: { status: { enum: [number] }; title: { default: string } } }>
    >;
  };
}

/** Writes the API's document for a version of OpenAPI, with a path that may answer with every published error. */
export async function describeApi(version: Version, packageFolder: string, parent: string): Promise<Descriptions> {
  const folder = join(parent, version);
  await mkdir(folder, { recursive: true });
  const [yaml = '', json = ''] = ['yaml', 'json'].map((ending) =>
    join(packageFolder, 'dist', `openapi-${version}.${ending}`),
  );
  const reference = relative(folder, yaml).replaceAll('\\', '/');
  const published = JSON.parse(await readFile(json, 'utf8')) as Published;
  const responses = responsesOf(published);
  const fixture = (await readFile(join(fixtures, 'contracts', 'pets.yaml'), 'utf8')).replaceAll(
    'published.yaml',
    reference,
  );
  const document = parse(fixture) as { openapi: string; paths: Record<string, object> };
  document.openapi = published.openapi;
  document.paths['/statuses/{status}'] = statuses(responses, reference);
  const api = join(folder, 'pets.yaml');
  await writeFile(api, stringify(document, { aliasDuplicateObjects: false }));
  return { version, published: [yaml, json], api, folder, responses };
}

function responsesOf({ components }: Published): PublishedResponse[] {
  return Object.entries(components.responses).map(([name, { headers = {}, content }]) => {
    const properties = components.schemas[`${name}Problem`]?.properties;
    return {
      name,
      problem:
        content === undefined || properties === undefined
          ? undefined
          : { status: properties.status.enum[0], title: properties.title.default },
      requiredHeaders: Object.keys(headers).filter((field) => headers[field]?.required === true),
    };
  });
}

function statuses(responses: readonly PublishedResponse[], published: string): object {
  const problems = responses.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [[problem.status, { $ref: `${published}#/components/responses/${name}` }]],
  );
  return {
    parameters: [
      { name: 'status', in: 'path', required: true, description: 'The one to send', schema: { type: 'integer' } },
    ],
    get: {
      operationId: 'getStatus',
      summary: 'Sends a status',
      description: 'Sends the problem response of a status.',
      tags: ['statuses'],
      responses: { '200': { description: 'No problem' }, ...(Object.fromEntries(problems) as object) },
    },
  };
}
