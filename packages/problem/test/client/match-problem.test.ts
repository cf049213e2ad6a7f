import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineProblem, matchProblem, parseProblem, toResponse } from '../../src/index.js';

const definition = { type: 'https://example.com/p', title: 'T', status: 403 } as const;
const Plain = defineProblem(definition);
const Strict = defineProblem({ ...definition, extensions: z.strictObject({ balance: z.number() }) });

describe('matchProblem', () => {
  it('goes by the type', () => {
    expect(matchProblem({ type: definition.type }, Plain)).toBe(true);
    expect(matchProblem({ type: definition.type }, { type: definition.type })).toBe(true);
    expect(matchProblem({ type: `${definition.type}/` }, Plain)).toBe(false);
    expect(matchProblem({ type: 'about:blank' }, Plain)).toBe(false);
    expect(matchProblem(undefined, Plain)).toBe(false);
  });

  it('and by the extension members, where they have a schema', async () => {
    const response = toResponse(new Strict({ balance: 30 }, { detail: 'd', instance: 'urn:i' }));
    const problem = await parseProblem(response as Response);
    expect(matchProblem(problem, Strict)).toBe(true);
    expect(matchProblem({ ...definition, balance: '30' }, Strict)).toBe(false);
    expect(matchProblem({ ...definition }, Strict)).toBe(false);
  });

  it('does not throw, nor wait', () => {
    const fail = (validate: () => unknown) => ({
      type: definition.type,
      extensions: { '~standard': { version: 1, vendor: 'own', validate } },
    });
    expect(
      matchProblem(
        { ...definition },
        fail(() => {
          throw new Error('x');
        }),
      ),
    ).toBe(false);
    expect(
      matchProblem(
        { ...definition },
        fail(async () => {
          throw new Error('x');
        }),
      ),
    ).toBe(false);
    expect(
      matchProblem(
        { ...definition },
        fail(() => ({ value: {} })),
      ),
    ).toBe(true);
  });
});
