import type { ImportDeclarationStructure } from 'ts-morph';
import { compareText } from '../../model/order.ts';
import { importOf } from './statements.ts';

/** How the value of a header field is built: a module of @codes/problem's src/fields. */
export interface Builder {
  /** The module, without `.js`. */
  readonly module: string;
  /** The function, and what it takes. */
  readonly name: string;
  readonly type: string;
  /** The types of the module that `type` names. */
  readonly imports: readonly string[];
}

const lists = 'string | readonly string[]';

/** The builders by the names of grammars in header-fields.yaml. */
const builders: Readonly<Record<string, Builder>> = {
  challenges: {
    module: 'challenges',
    name: 'challenges',
    type: 'Challenge | readonly Challenge[]',
    imports: ['Challenge'],
  },
  codings: { module: 'codings', name: 'codings', type: lists, imports: [] },
  'content-range': {
    module: 'content-range',
    name: 'contentRange',
    type: 'number | ContentRange',
    imports: ['ContentRange'],
  },
  'delta-or-date': { module: 'delta-or-date', name: 'deltaOrDate', type: 'number | Date', imports: [] },
  'entity-tag': { module: 'entity-tag', name: 'entityTag', type: lists, imports: [] },
  'field-names': { module: 'tokens', name: 'tokens', type: lists, imports: [] },
  'http-date': { module: 'http-date', name: 'httpDate', type: 'Date', imports: [] },
  link: { module: 'link', name: 'link', type: 'Link | readonly Link[]', imports: ['Link'] },
  'media-ranges': { module: 'media-ranges', name: 'mediaRanges', type: lists, imports: [] },
  methods: { module: 'methods', name: 'methods', type: lists, imports: [] },
  'token-list': { module: 'tokens', name: 'tokens', type: lists, imports: [] },
  upgrade: { module: 'upgrade', name: 'upgrade', type: lists, imports: [] },
  'uri-reference': {
    module: 'uri-reference',
    name: 'uriReference',
    type: 'string | { readonly href: string }',
    imports: [],
  },
};

const text: Builder = { module: 'text', name: 'text', type: `${lists} | number`, imports: [] };

/** The builder of a grammar; plain text for one that has none of its own. */
export function builderOf(grammar: string): Builder {
  return builders[grammar] ?? text;
}

/** The import of the types that arguments have, from the package that exports them; none where they need none. */
export function argumentImports(used: readonly Builder[]): ImportDeclarationStructure[] {
  const names = [...new Set(used.flatMap(({ imports }) => imports))].sort(compareText);
  return names.length === 0 ? [] : [importOf('@codes/problem', names, true)];
}

/** The imports of some builders, each once, by module. */
export function builderImports(used: readonly Builder[]): ImportDeclarationStructure[] {
  const names = new Map(used.map(({ module, name }) => [module, name]));
  return [...names]
    .sort(([a], [b]) => compareText(a, b))
    .map(([module, name]) => importOf(`./fields/${module}.js`, [name]));
}
