import { afterEach, describe, expect, it, vi } from 'vitest';
import { BadRequestError, InternalServerError, NotFoundError, renderProblem } from '../../src/index.js';
import { secret, secretErrors } from '../body/secrets.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('nothing is said', () => {
  it.each(Object.entries(secretErrors))('of %s', (_, make) => {
    const { problem, headers, body } = renderProblem(make());
    expect(JSON.stringify([problem, headers, body])).not.toContain(secret);
    for (const error of [
      new InternalServerError({ message: secret, cause: make() }),
      new NotFoundError({
        cause: make(),
        message: secret,
        expose: false,
        extensions: { cause: make(), errors: [make()] },
      }),
      new NotFoundError({ detail: 'd', message: secret, cause: make() }),
    ]) {
      expect(renderProblem(error).body).not.toContain(secret);
      expect(renderProblem(error, { html: true, request: { headers: { accept: 'text/html' } } }).body).not.toContain(
        secret,
      );
    }
  });

  it('of the message of a 5xx, unless it is exposed', () => {
    expect(renderProblem(new InternalServerError(secret)).body).not.toContain(secret);
    expect(renderProblem(new InternalServerError({ message: 'm', expose: true })).problem.detail).toBe('m');
    expect(renderProblem(new BadRequestError('m')).problem.detail).toBe('m');
  });
});

describe('the stack', () => {
  const stackOf = (
    exposeStack?: boolean | 'development',
    error: unknown = new NotFoundError({ cause: new Error(secret) }),
  ) => renderProblem(error, { exposeStack }).problem['stack'];

  it('is sent only when asked for', () => {
    expect(stackOf()).toBeUndefined();
    expect(stackOf(false)).toBeUndefined();
    expect(stackOf(true)).toMatch(/^NotFoundError: Not Found\n/u);
    expect(stackOf(true, new Error('x'))).toMatch(/^Error: x\n/u);
    expect(stackOf(true, 'x')).toBeUndefined();
    expect(stackOf(true, null)).toBeUndefined();
    expect(stackOf(true, { stack: 7 })).toBeUndefined();
    expect(
      stackOf(
        true,
        Object.assign(() => 0, { stack: 'Error' }),
      ),
    ).toBeUndefined();
    expect(stackOf(true)).not.toContain(secret);
  });

  it.each([
    [undefined, false],
    ['', false],
    ['production', false],
    ['test', false],
    ['dev', false],
    ['development', true],
  ])('is not sent where NODE_ENV is %s, for "development": %s', (environment, sent) => {
    vi.stubEnv('NODE_ENV', environment);
    expect(stackOf('development') !== undefined).toBe(sent);
    expect(stackOf()).toBeUndefined();
  });

  it('is not sent where the environment may not be read', () => {
    vi.stubGlobal('process', {
      get env(): never {
        throw new Error('not permitted');
      },
    });
    const stack = stackOf('development');
    vi.unstubAllGlobals();
    expect(stack).toBeUndefined();
  });

  it('survives customize, and cannot be made by it', () => {
    const customize = (): never => ({ title: 'T', stack: 'Error\n  at' }) as never;
    expect(renderProblem(new NotFoundError(), { customize }).problem['stack']).toBeUndefined();
    expect(renderProblem(new NotFoundError(), { customize, exposeStack: true }).problem['stack']).toMatch(/^NotFound/u);
  });
});
