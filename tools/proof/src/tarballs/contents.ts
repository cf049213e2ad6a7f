/**
 * Which files each tarball has, written down: a file that comes or goes is a decision. `{a,b}` stands for each of the
 * names, `*` for what is generated, one file a registry, a status or a schema.
 */
const common = ['package.json', 'README.md', 'LICENSE'];
/** What both formats have; the folder of CommonJS says by a package.json of its own what it is. */
const both = (declarations: string, modules: string): readonly string[] => [
  ...common,
  'dist/cjs/package.json',
  `dist/{cjs,esm}/{${declarations}}.d.ts`,
  `dist/{cjs,esm}/{${modules}}.js`,
];

export const contents: Readonly<Record<string, readonly string[]>> = {
  '@codes/enums': [
    ...both(
      'classes,constants.gen,index,literal,phrases,phrases.gen,registry,registry-ids.gen,semantics,statuses.gen,types',
      'constants.gen,index,registry',
    ),
    'registry.json',
    'dist/{cjs,esm}/vendors/*.gen.d.ts',
    'dist/{cjs,esm}/vendors/*.gen.js',
    'dist/esm/index.node.js',
  ],
  '@codes/json-schema': [
    ...both('index,openapi,responses.gen,schemas.gen', 'index,openapi'),
    'dist/{cjs,esm}/schemas/*.gen.{d.ts,js}',
    'dist/{draft-07,schemas}/*.json',
    'dist/bundle.json',
    'dist/openapi-{3.0,3.1}.{json,yaml}',
  ],
  '@codes/problem': [
    ...both('error-classes.gen,errors.gen,index,status-options.gen', 'index'),
    'dist/{cjs,esm}/client/{error-from-response,match-problem,parse-problem,problem,retry-after-ms}.d.ts',
    'dist/{cjs,esm}/error/{brand,by-status,http-error,is-http-error,options,problem-error}.d.ts',
    'dist/{cjs,esm}/fields/{challenges,content-range,link}.d.ts',
    'dist/{cjs,esm}/problem-type/{define-problem,standard-schema}.d.ts',
    'dist/{cjs,esm}/render/{context,fields,render-problem}.d.ts',
    'dist/{cjs,esm}/respond/{replace-fields,report,response-fields,to-response,write-problem}.d.ts',
    'dist/{cjs,esm}/validation/{index,issues,types,validation-error}.d.ts',
  ],
  '@codes/express': both(
    'async-handler,error-handler,index,method-not-allowed-handler,not-found-handler,options,problem,problem-handlers,rate-limit-handler,responders.gen',
    'index',
  ),
  '@codes/hono': both(
    'allowed-methods,answered,error-handler,exception,guard,hono-openapi,index,method-not-allowed-handler,not-found-handler,options,problem,problem-handlers,responders.gen,validation-hook,with-problems,zod-openapi',
    'hono-openapi,index,zod-openapi',
  ),
  '@codes/next': [
    ...both(
      'action,index,not-found,options,pages,problem,respond,responders.gen,route,with-problems',
      'index,not-found,pages',
    ),
    'dist/{cjs,esm}/pages/pages-handler.d.ts',
    'dist/{cjs,esm}/reporting/{error-reporter,report,shared}.d.ts',
  ],
  // A tool: its modules are those of its stages.
  '@codes/generator': [
    ...common,
    'dist/{compare,generate,index,load,sync}.{d.ts,js}',
    'dist/{changeset,check,check/rules,cli,diagnostics,diff,emit,explain,find,init,layout,list,lock}/*.{d.ts,js}',
    'dist/{model,parse,plan,print,project,project/combine,read,sync,watch,write}/*.{d.ts,js}',
    'dist/emit/{enums,express,hono,json-schema,next,problem,project}/*.{d.ts,js}',
    'dist/emit/project/{adapters,catalogue,errors,example,json-schema,pages}/*.{d.ts,js}',
    'dist/schema/{builtin,config.schema,header-fields.schema,problems.schema,registry.schema}.json',
  ],
};

/** The patterns, each a path without alternatives. */
export function expand(pattern: string): string[] {
  const [whole, list] = /\{([^}]*)\}/u.exec(pattern) ?? [];
  if (whole === undefined || list === undefined) return [pattern];
  return list.split(',').flatMap((name) => expand(pattern.replace(whole, name)));
}

/** `*` stands for a name without a folder, and for no declaration where a module is meant. */
export function matches(pattern: string, file: string): boolean {
  const source = pattern.split('*').map((text) => text.replaceAll('.', String.raw`\.`));
  return new RegExp(`^${source.join('[^/]+')}$`, 'u').test(file);
}
