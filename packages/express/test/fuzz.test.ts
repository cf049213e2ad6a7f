/**
 * Random requests to live servers. `FUZZ_RUNS` says how many (`npx -y pnpm --filter @codes/express fuzz` makes 100,000),
 * `FUZZ_SEED` repeats what failed.
 */
import { asyncHandler, isHttpError, problem, problemHandlers } from '@codes/express';
import { problemDetails } from '@codes/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Express, Request, Response } from 'express';
import fc from 'fast-check';
import { expect, it, onTestFinished, vi } from 'vitest';
import { frameworks } from './support/frameworks.ts';
import { secret } from './support/hostile.ts';
import { exchange, parseAnswers, request, valuesOf } from './support/raw.ts';
import { type Scenario, scenarios } from './support/scenario.ts';
import { serve } from './support/server.ts';

const given = process.env['FUZZ_SEED'];
// The same requests each time, and others each time.
const seeds = given === undefined ? [1, Date.now() % 2 ** 31] : [Number(given)];
/** For each seed. */
const runs = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 5000) / seeds.length);

const ajv = new Ajv2020();
addFormats.default(ajv);
const isProblem = ajv.compile(problemDetails);

/** An application that does what a scenario says. */
function application(scenario: Scenario): Express {
  const { framework, way, before, status, options } = scenario;
  const thrown = scenario.thrown();
  const [, express] = frameworks[framework] as (typeof frameworks)[0];
  const app = express();
  app.use(express.json());
  app.all('/', (request, response, next) => {
    // The head of an answer under way is the application's own.
    if (way !== 'under way') prepare(response, status, before);
    switch (way) {
      case 'thrown':
        throw thrown;
      case 'rejected':
        return asyncHandler(() => Promise.reject(thrown))(request, response, next);
      case 'passed on':
        return next(thrown);
      case 'passed on later':
        return void setImmediate(() => next(thrown || new Error(secret)));
      case 'returned':
        return isHttpError(thrown) ? problem(response, thrown) : problem(response, 409, 'fine');
      case 'under way':
        response.write('first');
        return void setImmediate(() => next(thrown || new Error(secret)));
    }
  });
  app.use(problemHandlers(app, options as never));
  return app;
}

function prepare(response: Response, status: number, before: Scenario['before']): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(before)) {
    try {
      response.setHeader(name, value as string);
    } catch {
      // Node refuses it: there is nothing to be seen of it later.
    }
  }
}

function toBytes({ method, fields, content }: Scenario): string {
  const length = { 'Content-Type': 'application/json', 'Content-Length': String(content.length) };
  return request(method, `/?token=${secret}`, content === '' ? fields : { ...fields, ...length }) + content;
}

function check({ method, way }: Scenario, bytes: string): void {
  expect(bytes).not.toContain(secret);
  const heads = bytes.match(/HTTP\/1\.1 \d+/g) ?? [];
  // What was under way is broken off, if its head is on the way at all.
  if (way === 'under way' && heads.length === 0) return;
  expect(heads).toHaveLength(1);
  if (way === 'under way' && heads[0] === 'HTTP/1.1 200') return;
  const answers = parseAnswers(bytes, [method]);
  expect(answers).toHaveLength(1);
  for (const answer of answers) {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThanOrEqual(599);
    const types = valuesOf(answer, 'content-type');
    expect(['application/problem+json', 'application/json', 'text/html; charset=utf-8']).toEqual(
      expect.arrayContaining(types),
    );
    expect(types).toHaveLength(1);
    for (const name of ['etag', 'content-encoding', 'location']) expect(valuesOf(answer, name)).toEqual([]);
    if (method === 'HEAD' || types[0]?.startsWith('text/html')) continue;
    const problem = JSON.parse(answer.body) as { status: number };
    expect(problem.status).toBe(answer.status);
    expect([isProblem(problem), isProblem.errors]).toEqual([true, null]);
  }
}

it.each(seeds)(
  `${runs} random requests (FUZZ_SEED=%i) have one well-formed answer each, and none tells a secret`,
  async (seed) => {
    const escaped = vi.fn<(error: unknown) => void>();
    process.on('unhandledRejection', escaped).on('uncaughtException', escaped);
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => {
      process.off('unhandledRejection', escaped).off('uncaughtException', escaped);
      log.mockRestore();
    });
    let current: Express | undefined;
    const { port } = await serve((request: Request, response: Response) => current?.(request, response));
    const property = fc.asyncProperty(scenarios, async (scenario) => {
      current = application(scenario);
      check(scenario, await exchange(port, toBytes(scenario)));
      expect(escaped).not.toHaveBeenCalled();
    });
    await fc.assert(property, { seed, numRuns: runs });
  },
  60_000 + runs * 20,
);
