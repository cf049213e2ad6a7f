/** Sources that are mutated, and the tests that have to notice. */
export interface Area {
  /** The folder of the package, from the root of the repository. */
  readonly package: string;
  /** Globs of files in it, of which generated ones are left out. */
  readonly sources: readonly string[];
  /** Globs of tests in it: those that are about these sources, and no others that happen to run them; the nearest first. */
  readonly tests: readonly string[];
  /** Tests by their names that are not run: of a file, those that are about something else. */
  readonly without?: RegExp;
}

const problem = 'packages/problem';
const generator = 'tools/generator';

export const areas: Readonly<Record<string, Area>> = {
  render: {
    package: problem,
    sources: ['src/render/*.ts'],
    tests: [
      'test/render/*.test.ts',
      'test/foreign/*.test.ts',
      'test/respond/{report,to-response,write-problem}.test.ts',
    ],
  },
  body: { package: problem, sources: ['src/body/*.ts'], tests: ['test/body/*.test.ts'] },
  negotiate: { package: problem, sources: ['src/negotiate/*.ts'], tests: ['test/negotiate/*.test.ts'] },
  fields: { package: problem, sources: ['src/fields/*.ts'], tests: ['test/fields/*.test.ts'] },
  headers: { package: problem, sources: ['src/error/headers.ts'], tests: ['test/error/*.test.ts'] },
  client: { package: problem, sources: ['src/client/*.ts'], tests: ['test/client/*.test.ts'] },
  rules: {
    package: generator,
    sources: ['src/check/rules/*.ts'],
    tests: ['test/check/rules.test.ts', 'test/check/*.test.ts', 'test/diagnostics/diagnostics.test.ts'],
    // Cases of the stages before and after: each reads, parses and checks a folder, and no rule makes a difference to them.
    without:
      /^(?:base|changeset|drift|duplicate-key|empty-file|lock|missing|not-|number|package|schema|stray|unfilled|unknown-field|unreadable|upstream|write|wrong|yaml)/,
  },
};
