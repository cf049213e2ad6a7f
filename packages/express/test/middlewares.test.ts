import { ConflictError, problem, problemHandlers } from '@codes/express';
import compression from 'compression';
import cookieSession from 'cookie-session';
import cors from 'cors';
import type { Express } from 'express';
import helmet from 'helmet';
import morgan from 'morgan';
import { describe, expect, it, vi } from 'vitest';
import { frameworks } from './support/frameworks.ts';
import { answerTo, type RawAnswer, valuesOf } from './support/raw.ts';
import { serve } from './support/server.ts';

const long = 'long '.repeat(1000);

describe.each(frameworks)('middlewares beside it on %s', (_, express) => {
  /** A thrown problem, a returned one, one that is not found, and one whose method is not allowed. */
  async function answersOf(prepare: (app: Express) => void, fields: Record<string, string> = {}): Promise<RawAnswer[]> {
    const app = express();
    prepare(app);
    app.get('/thrown', (_request, response) => {
      response.set('ETag', '"1"');
      throw new ConflictError(long);
    });
    app.get('/returned', (_request, response) => problem(response, 409, long));
    app.put('/other', (_request, response) => void response.end());
    app.use(problemHandlers(app, { customize: (problem) => void (problem['filler'] = long) }));
    const { port } = await serve(app);
    const answers: RawAnswer[] = [];
    for (const path of ['/thrown', '/returned', '/none', '/other'])
      answers.push(await answerTo(port, 'GET', path, fields));
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 404, 405]);
    return answers;
  }

  it('compression: the content decodes, and says how', async () => {
    const app = express();
    app.use(compression());
    app.get('/', () => {
      throw new ConflictError(long);
    });
    app.get('/short', () => {
      throw new ConflictError();
    });
    app.get('/under-way', (_request, response) => {
      response.type('text').write(long);
      response.flush();
      setTimeout(() => problem(response, 500), 10);
    });
    app.use(problemHandlers(app));
    const { get, port } = await serve(app);
    for (const coding of ['gzip', 'br', 'deflate']) {
      const response = await get('/', { headers: { 'Accept-Encoding': coding } });
      expect(response.headers.get('content-encoding')).toBe(coding);
      expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding');
      expect(await response.json()).toMatchObject({ status: 409, detail: long });
    }
    const plain = await answerTo(port, 'GET', '/', { 'Accept-Encoding': 'identity' });
    expect([valuesOf(plain, 'content-encoding'), JSON.parse(plain.body)]).toEqual([
      [],
      expect.objectContaining({ detail: long }),
    ]);
    const short = await answerTo(port, 'GET', '/short', { 'Accept-Encoding': 'gzip' });
    expect([valuesOf(short, 'content-encoding'), JSON.parse(short.body)]).toEqual([
      [],
      expect.objectContaining({ status: 409 }),
    ]);
    const head = await answerTo(port, 'HEAD', '/', { 'Accept-Encoding': 'gzip' });
    expect([head.status, head.body]).toEqual([409, '']);
    await expect(get('/under-way').then((response) => response.text())).rejects.toThrow('terminated');
  });

  it('helmet: its fields are there', async () => {
    for (const answer of await answersOf((app) => void app.use(helmet()))) {
      for (const name of [
        'content-security-policy',
        'strict-transport-security',
        'x-content-type-options',
        'x-frame-options',
      ]) {
        expect(valuesOf(answer, name)).toHaveLength(1);
      }
      expect(valuesOf(answer, 'x-powered-by')).toEqual([]);
    }
  });

  it('cors: browsers may read the problem', async () => {
    const origin = 'https://example.com';
    const prepare = (app: Express): void =>
      void app.use(cors({ origin: [origin], credentials: true, exposedHeaders: 'Retry-After' }));
    for (const answer of await answersOf(prepare, { Origin: origin })) {
      expect(valuesOf(answer, 'access-control-allow-origin')).toEqual([origin]);
      expect(valuesOf(answer, 'access-control-allow-credentials')).toEqual(['true']);
      expect(valuesOf(answer, 'access-control-expose-headers')).toEqual(['Retry-After']);
      expect(valuesOf(answer, 'vary')).toEqual(['Origin, Accept']);
    }
  });

  it('morgan: logs the status, the type and the length that were sent', async () => {
    const write = vi.fn<(line: string) => void>();
    const format = ':method :url :status :res[content-type] :res[content-length]';
    const answers = await answersOf((app) => void app.use(morgan(format, { stream: { write } })));
    expect(write.mock.calls.map(([line]) => line)).toEqual(
      ['/thrown 409', '/returned 409', '/none 404', '/other 405'].map(
        (start, index) => `GET ${start} application/problem+json ${Buffer.byteLength(answers[index]?.body ?? '')}\n`,
      ),
    );
  });

  it('cookie-session: what was changed before the error is kept', async () => {
    const prepare = (app: Express): void => {
      app.use(cookieSession({ name: 'session', keys: ['key'] }));
      app.use((request, _response, next) => {
        (request.session as Record<string, unknown>)['user'] = 'me';
        next();
      });
    };
    for (const answer of await answersOf(prepare)) {
      const cookies = valuesOf(answer, 'set-cookie');
      expect(cookies.some((cookie) => cookie.startsWith('session='))).toBe(true);
      expect(cookies.some((cookie) => cookie.startsWith('session.sig='))).toBe(true);
    }
  });

  it('all of them at once', async () => {
    const write = vi.fn<(line: string) => void>();
    const prepare = (app: Express): void => {
      app.use(morgan('tiny', { stream: { write } }), helmet(), cors(), compression(), cookieSession({ keys: ['key'] }));
    };
    for (const answer of await answersOf(prepare, { 'Accept-Encoding': 'identity' })) {
      expect(valuesOf(answer, 'access-control-allow-origin')).toEqual(['*']);
      expect(JSON.parse(answer.body)).toMatchObject({ status: answer.status });
    }
    expect(write).toHaveBeenCalledTimes(4);
  });
});
