import { expect, test } from 'vitest';
import { render } from '../../../../src/generate.ts';
import { fixtureProject, printed } from '../../../support/project.ts';
import { importFrom } from '../../../support/run.ts';
import { fixtureModel, settings } from '../../../support/schema.ts';
import { besideErrors, besideProject, compile, inProject } from '../../../support/typescript.ts';

const generated = inProject(await printed('errors', fixtureProject()));
const problem = [...render(fixtureModel(), settings), ...besideErrors, ...besideProject];

/** What an application would write, compiled and run with the classes of the fixture. */
async function run(text: string): Promise<Record<string, unknown>> {
  const use = { path: 'project/src/use.ts', text };
  expect(compile([...problem, ...generated, use])).toEqual([]);
  const files = [...problem, ...generated, use].filter(({ path }) => /^(?:problem|project)\//u.test(path));
  const packages = [
    {
      path: 'problem/node_modules/@codes/enums/index.ts',
      text: 'export const isErrorStatus = (s: number) => s >= 400 && s < 600;',
    },
    ...['problem/node_modules/@codes/enums', 'project/node_modules/@codes/problem'].map((folder) => ({
      path: `${folder}/package.json`,
      text: '{ "type": "module", "exports": "./index.js" }',
    })),
  ];
  return importFrom([...files, ...packages], use.path);
}

test('the class of an own status', async () => {
  const { error } = await run(`
    import { RopeTornError } from './errors.gen.js';
    export const error = new RopeTornError({ detail: 'Snap.', headers: { Berth: '/7' }, extensions: { knots: 3 } });
    const knots: number = error.extensions.knots;
    const status: 461 = error.status;
    // @ts-expect-error the status always has a Berth
    export const without = () => [new RopeTornError({ detail: 'Snap.' }), knots, status];
    // @ts-expect-error and so it has options
    export const bare = () => new RopeTornError();
  `);
  expect(error).toMatchObject({ name: 'RopeTornError', status: 461, title: 'Rope Torn', headers: { Berth: '/7' } });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    type: 'about:blank',
    title: 'Rope Torn',
    status: 461,
    detail: 'Snap.',
    knots: 3,
  });
});

test('the class of an own meaning of a registered status is one of that status', async () => {
  const { error, isRegistered } = await run(`
    import { NoPermitError } from '@codes/problem';
    import { CrewUnknownError } from './errors.gen.js';
    export const error = new CrewUnknownError({ permits: { scheme: 'Crew' }, headers: { Berth: '/7' } });
    export const isRegistered = error instanceof NoPermitError;
    // @ts-expect-error the registered status always has permits
    export const without = () => new CrewUnknownError({ headers: { Berth: '/7' } });
  `);
  expect(isRegistered).toBe(true);
  expect(error).toMatchObject({
    name: 'CrewUnknownError',
    status: 401,
    title: 'Crew Unknown',
    headers: { Permit: 'Crew', Berth: '/7' },
  });
});

test('the class of a problem type', async () => {
  const { error, refused } = await run(`
    import { PierOutOfRopeProblem } from './errors.gen.js';
    export const error: PierOutOfRopeProblem = new PierOutOfRopeProblem(
      { length: 3, ropes: [{ name: 'old', 'made-of': 'hemp' }], position: undefined },
      { detail: 'Too short.' },
    );
    const length: number = error.extensions.length;
    // @ts-expect-error a member that has to be there
    export const without = () => [new PierOutOfRopeProblem({ ropes: [] }), length];
    // @ts-expect-error no such member
    export const misspelt = () => new PierOutOfRopeProblem({ length: 3, rope: [] });
    // @ts-expect-error no such material
    export const wrong = () => new PierOutOfRopeProblem({ length: 3, ropes: [{ name: 'old', 'made-of': 'silk' }] });
    export const refused = new PierOutOfRopeProblem({ length: -3 });
  `);
  expect(error).toMatchObject({ name: 'PierOutOfRopeProblem', status: 461 });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    type: 'https://pier.example/problems/out-of-rope',
    title: 'Not enough rope',
    status: 461,
    detail: 'Too short.',
    length: 3,
    ropes: [{ name: 'old', 'made-of': 'hemp' }],
  });
  expect(refused).toMatchObject({ extensions: {} });
});

test('a received problem', async () => {
  const { matches, validate } = (await run(`
    import { matchProblem, type Problem } from '@codes/problem';
    import { PierOutOfRopeProblem } from './errors.gen.js';
    import { problemTypes } from './problem-classes.gen.js';
    export function matches(problem: Problem): number | undefined {
      return matchProblem(problem, problemTypes['https://pier.example/problems/out-of-rope']) ? problem.length : undefined;
    }
    export const { validate } = PierOutOfRopeProblem.extensions['~standard'];
  `)) as { matches: (problem: object) => unknown; validate: (value: unknown) => unknown };
  const type = 'https://pier.example/problems/out-of-rope';
  expect(matches({ type, length: 3 })).toBe(3);
  expect(matches({ type, length: 3, ropes: [], unknown: 'kept' })).toBe(3);
  expect(matches({ type })).toBeUndefined();
  expect(matches({ type, length: 3, position: [1, 2, 3] })).toBeUndefined();
  expect(matches({ type: 'https://dock.example/problems/out-of-rope', length: 3 })).toBeUndefined();
  expect(validate({ ropes: [{ name: 'a', parts: [{ name: 1 }] }] })).toEqual({
    issues: [
      { message: 'is missing', path: ['length'] },
      { message: 'is not what its schema says: type', path: ['ropes', '0', 'parts', '0', 'name'] },
    ],
  });
  expect(validate(null)).toEqual({ issues: [{ message: 'is no object' }] });
});
