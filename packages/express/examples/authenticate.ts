import { UnauthorizedError } from '@codes/express';
import type { RequestHandler } from 'express';

/** Lets those in who bring a token of `tokens`, by the Bearer scheme (RFC 6750). */
export function authenticate(tokens: ReadonlySet<string>): RequestHandler {
  return (request, _response, next) => {
    const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(request.get('authorization') ?? '') ?? [];
    if (token !== undefined && tokens.has(token)) return next();
    const params = token === undefined ? { realm: 'orders' } : { realm: 'orders', error: 'invalid_token' };
    throw new UnauthorizedError({ challenges: { scheme: 'Bearer', params } });
  };
}
