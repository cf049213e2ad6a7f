import type { Names } from './names.ts';

/** A file that `codes init` writes. */
export interface Template {
  readonly path: string;
  readonly text: string;
}

/** What a new project begins with: a config, a registry of status codes and two problem types, each with its comments. */
export function templates(names: Names): Template[] {
  return [
    { path: 'codes.config.yaml', text: config(names) },
    { path: `codes/registries/${names.id}.yaml`, text: registry(names) },
    { path: `codes/problems/${names.id}.yaml`, text: problems(names) },
  ];
}

const shapes = 'node_modules/@codes/generator/dist/schema';

function config({ adapters }: Names): string {
  return `# yaml-language-server: $schema=./${shapes}/config.schema.json
# What \`npx codes generate\` reads, and what it writes where. Generated files are committed; nobody edits them.

# The folder of your YAML: registries/ of status codes, problems/ with problem types.
schema: codes

# Where the JSON Schemas will be published: what their $id begins with.
# schemaBase: https://example.com/schemas/
${adapters.includes('next') ? "\n# The bundler of Next finds no .ts file by the name of the .js file that it becomes.\nimportEnding: ''\n" : ''}
emitters:
  # Constants and types of the status codes, and the URIs of the problem types.
  - { use: constants, out: src/codes }
  # A class for each status code and problem type: npm install @codes/problem
  - { use: errors, out: src/codes }
  # For validators, and for API descriptions.
  - { use: json-schema, out: src/codes/schemas }
  - { use: openapi, out: src/codes }
  # Markdown for people: one page a problem type, for its URI to lead to.
  - { use: catalogue, out: docs/problems }
  # For @codes/express, @codes/hono and @codes/next: a responder for each problem type, and a handler of their pages.
${line('pages', adapters.length > 0)}${['express', 'hono', 'next'].map((name) => line(name, adapters.includes(name))).join('')}  # Your own: a module with a function from the project to a list of files.
  # - { use: ./emitters/routes.js, out: src/codes }
`;
}

/** A line that uses an emitter, or a comment that shows how. */
function line(name: string, used: boolean): string {
  return `  ${used ? '' : '# '}- { use: ${name}, out: src/codes }\n`;
}

function registry({ id, title }: Names): string {
  return `# yaml-language-server: $schema=../../${shapes}/registry.schema.json
# Status codes of your own. Few APIs need any: clients know the registered ones, and a problem type says more. Every field
# is explained in the schema above.
registry: ${id}
kind: vendor
title: ${title}
homepage: https://example.com/

entries:
  # A code that means something elsewhere, too, says so: \`extends: iana/409\` or \`replaces: nginx/499\`.
  - code: 475
    key: OUT_OF_STOCK
    phrase: Out Of Stock
    summary: Nothing is left of what was ordered.
    description: >-
      The order is fine, but the warehouse has nothing left of one of its items. It can be sent again when there is more.
    # What an entry leaves open is as in the one that it extends.
    extends: iana/409
    references:
      # verified: whether somebody opened the text and it says so.
      - { title: API guide, url: 'https://example.com/docs', section: Orders, verified: false }
    # response: sent on the wire; log: seen in logs only; content: a number inside an answer.
    appearsIn: [response]
`;
}

function problems({ id, title }: Names): string {
  return `# yaml-language-server: $schema=../../${shapes}/problems.schema.json
# Problem types (RFC 9457): what your API's errors mean, and which members they carry.
registry: ${id}
title: Problem types of ${title}
homepage: https://example.com/problems/

problems:
  # The URI identifies the type, and should lead to its page.
  - type: https://example.com/problems/out-of-credit
    key: OUT_OF_CREDIT
    title: Out of credit
    # A code, or a key: FORBIDDEN, or ${id}/OUT_OF_STOCK.
    status: 403
    summary: The account has too little credit for the order.
    description: >-
      Sent when an order costs more than the account has left. The client can show the balance, and offer to add to it.
    extensions:
      # A JSON Schema (draft 7) says what a member holds.
      - { name: balance, schema: { type: number }, required: true, summary: What the account has left. }
      - name: accounts
        schema: { type: array, items: { type: string } }
        required: false
        summary: Accounts that could pay for it.
    lifecycle: { state: active }
    references:
      - { title: API guide, url: 'https://example.com/docs', section: Payment, verified: false }

  - type: https://example.com/problems/already-shipped
    key: ALREADY_SHIPPED
    title: Already shipped
    status: CONFLICT
    summary: The order has left the warehouse and cannot be changed.
    description: Sent when an order is changed or cancelled after it was shipped. The client can offer a return instead.
    extensions: []
    lifecycle: { state: active }
    references:
      - { title: API guide, url: 'https://example.com/docs', section: Orders, verified: false }
`;
}
