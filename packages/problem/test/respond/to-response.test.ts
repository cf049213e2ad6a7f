import { describe, expect, it, vi } from 'vitest';
import {
  fetchResponse,
  InternalServerError,
  NotFoundError,
  problemError,
  renderProblem,
  toResponse,
  UpgradeRequiredError,
} from '../../src/index.js';

describe('toResponse', () => {
  it('is a Response', async () => {
    const request = new Request('http://a.example/items/7?token=secret');
    const error = new NotFoundError({ detail: 'ä', headers: { 'Set-Cookie': ['a=b', 'c=d'] } });
    const response = toResponse(error, { request }) as Response;
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.getSetCookie()).toEqual(['a=b', 'c=d']);
    expect(await response.json()).toEqual({ type: 'about:blank', title: 'Not Found', status: 404, detail: 'ä' });
  });

  it('has no content with HEAD', () => {
    const request = new Request('http://a.example/', { method: 'HEAD' });
    expect((toResponse(new NotFoundError(), { request }) as Response).body).toBeNull();
  });

  it('can be made of whatever was thrown, twice of the same', async () => {
    const onError = vi.fn<() => void>();
    const things = [
      undefined,
      'x',
      new Response(null, { status: 204 }),
      Symbol('x'),
      new UpgradeRequiredError({ upgrade: 'a' }),
    ];
    for (const thrown of things) {
      const [first, second] = [toResponse(thrown, { onError }), toResponse(thrown, { onError })] as [
        Response,
        Response,
      ];
      expect(first.status).toBeGreaterThanOrEqual(400);
      expect(await first.text()).toBe(await second.text());
    }
    expect(onError).toHaveBeenCalledTimes(10);
  });

  it('reports', () => {
    const onError = vi.fn<() => void>();
    const context = { onError };
    const error = new InternalServerError('m');
    toResponse(error, context);
    expect(onError).toHaveBeenCalledExactlyOnceWith(error, expect.objectContaining({ status: 500 }), context);
  });
});

describe('fetchResponse', () => {
  it('writes what was rendered, and reports nothing', () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const response = fetchResponse(renderProblem(problemError(500, ['m']))) as Response;
    expect(response.status).toBe(500);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });
});
