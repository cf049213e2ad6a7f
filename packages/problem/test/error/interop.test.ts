import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import bodyParser from 'body-parser';
import createError from 'http-errors';
import { describe, expect, it } from 'vitest';
import * as source from '../../src/index.js';
import { listen } from '../support/server.js';

const { BadRequestError, ForbiddenError, isHttpError, NotFoundError, renderProblem } = source;

const folder = fileURLToPath(new URL('../../dist', import.meta.url));
const commonJs = createRequire(import.meta.url)(`${folder}/cjs/index.js`) as typeof source;
const esModule = (await import(`${folder}/esm/index.js`)) as typeof source;

function inRealm(): typeof source {
  const module = { exports: {} as typeof source };
  const require = createRequire(`${folder}/cjs/index.js`);
  runInNewContext(`(function (module, exports, require) { ${readFileSync(`${folder}/cjs/index.js`, 'utf8')}\n})`)(
    module,
    module.exports,
    require,
  );
  return module.exports;
}

describe('another copy of the package', () => {
  it.each<[string, typeof source]>([
    ['ES module', esModule],
    ['CommonJS', commonJs],
    ['another realm', inRealm()],
  ])('%s', (name, copy) => {
    const error = new copy.ForbiddenError({ detail: 'd', extensions: { own: 1 }, headers: { 'X-Own': 'a' } });
    expect(error).not.toBeInstanceOf(source.HttpError);
    expect(error instanceof Error).toBe(name !== 'another realm');
    expect(isHttpError(error)).toBe(true);
    expect(copy.isHttpError(new ForbiddenError())).toBe(true);
    const rendered = renderProblem(error);
    expect(rendered.problem).toEqual({ type: 'about:blank', title: 'Forbidden', status: 403, detail: 'd', own: 1 });
    expect(rendered.headers).toContainEqual(['X-Own', 'a']);
    expect(copy.renderProblem(new ForbiddenError({ detail: 'd' })).problem.detail).toBe('d');
  });

  it('has the same exports in both formats', () => {
    expect(Object.keys(commonJs).sort()).toEqual(Object.keys(esModule).sort());
    expect(Object.keys(esModule).sort()).toEqual(Object.keys(source).sort());
  });

  it('knows what another server answered with', async () => {
    const error = await commonJs.errorFromResponse(new Response('', { status: 404 }));
    expect(renderProblem(error).status).toBe(502);
  });
});

describe('isHttpError', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();

  it('is false of anything else', () => {
    const values = [undefined, null, 404, 'NotFoundError', NotFoundError, new Error('a'), createError(404), {}];
    for (const value of values) expect(isHttpError(value)).toBe(false);
    expect(isHttpError(proxy)).toBe(false);
  });
});

describe('http-errors', () => {
  it('takes ours for one of its own', () => {
    expect(createError.isHttpError(new NotFoundError())).toBe(true);
    expect(createError.isHttpError(new source.InternalServerError())).toBe(true);
  });

  it('returns ours from createError', () => {
    const error = new ForbiddenError({ detail: 'd' });
    expect(createError(error)).toBe(error);
    expect(createError(400, error)).toBe(error);
    expect(createError(500, new source.InternalServerError('log'), { code: 'E' })).toMatchObject({ code: 'E' });
    expect(renderProblem(createError(error)).problem).toEqual({
      type: 'about:blank',
      title: 'Forbidden',
      status: 403,
      detail: 'd',
    });
  });
});

describe('body-parser', () => {
  it('hands on ours, thrown by verify', async () => {
    let seen: unknown;
    const parse = bodyParser.json({
      verify() {
        throw new ForbiddenError({ detail: 'The signature does not match.' });
      },
    });
    const server = createServer((request, response) => {
      parse(request, response, (error) => {
        seen = error;
        source.writeProblem(response, error);
      });
    });
    const url = await listen(server);
    const response = await fetch(url, {
      method: 'POST',
      body: '{"password":"secret"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(seen).toBeInstanceOf(ForbiddenError);
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Forbidden',
      status: 403,
      detail: 'The signature does not match.',
    });
  });
});

describe('who reads errors as finalhandler does', () => {
  /** What finalhandler 2 reads: `status` or `statusCode`, then `headers`. */
  function finalhandler(error: unknown, response: ServerResponse): void {
    const { status, statusCode, headers } = error as Record<string, unknown>;
    response.statusCode = [status, statusCode].find((code) => typeof code === 'number' && code >= 400) as number;
    for (const name of Object.keys(headers as object)) response.setHeader(name, (headers as never)[name]);
    response.end(String(error));
  }

  it('finds a status and header fields', async () => {
    const challenges = { scheme: 'Bearer', params: { realm: 'a "b"' } };
    const errors = [
      new source.UnauthorizedError({ challenges, headers: { 'X-Split': 'a\r\nb' } }),
      new BadRequestError('text'),
    ];
    const server = createServer((request, response) => {
      finalhandler(errors[Number(request.url?.slice(1))], response);
    });
    const url = await listen(server);
    const unauthorized = await fetch(`${url}0`);
    expect(unauthorized.status).toBe(401);
    expect(unauthorized.headers.get('www-authenticate')).toBe('Bearer realm="a \\"b\\""');
    expect((await fetch(`${url}1`)).status).toBe(400);
  });
});

describe('without a console or a process', () => {
  it('answers', () => {
    const program = `
      import { InternalServerError, toResponse, writeProblem } from ${JSON.stringify(`${folder}/esm/index.js`)};
      const { log } = console;
      delete globalThis.console;
      delete globalThis.process;
      log(toResponse(new InternalServerError('x')).status);
    `;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    expect([run.stdout, run.stderr]).toEqual(['500\n', '']);
  });
});
