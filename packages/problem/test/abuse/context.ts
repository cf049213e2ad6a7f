import { anyText, anyValue, secret } from './junk.ts';
import type { Random } from './random.ts';
import type { Context } from './subject.ts';

/** A context in which something is answered: requests of all kinds, and functions that fail or give nonsense. */
export function anyContext(random: Random): Context {
  const context: Record<string, unknown> = {
    onError: random.chance(0.5) ? fails : () => Promise.reject(new Error(secret)),
  };
  if (random.chance(0.7)) context['request'] = request(random);
  for (const name of ['map', 'trust', 'customize', 'localize', 'traceId', 'carries']) {
    if (random.chance(0.1)) context[name] = hook(random);
  }
  if (random.chance(0.2)) context['html'] = random.chance(0.5) ? true : hook(random);
  if (random.chance(0.1))
    context['defaults'] = { challenges: anyValue(random, 1), allow: ['GET'], upgrade: anyText(random) };
  return context as Context;
}

function fails(): never {
  throw new Error(secret);
}

function hook(random: Random): unknown {
  if (random.chance(0.2)) return random.chance(0.5) ? fails : () => Promise.reject(new Error(secret));
  const value = anyValue(random, 2);
  return () => value;
}

function request(random: Random): unknown {
  if (random.chance(0.1)) return anyValue(random, 2);
  return {
    method: random.pick(['GET', 'HEAD', 'POST', secret]),
    url: `/?token=${secret}`,
    httpVersionMajor: random.pick([1, 2, undefined]),
    headers: {
      accept: random.pick([undefined, '*/*', 'text/html', 'application/json;q=0.5', 'image/png', anyText(random)]),
      'accept-language': random.pick([undefined, 'de', anyText(random)]),
      cookie: secret,
    },
  };
}
