import {
  forbidsContent,
  headerRules,
  isHeuristicallyCacheable,
  isNullBodyStatus,
  isInformational,
  preservesMethod,
  statusCodes,
} from '@codes/enums';
import { entries } from '@codes/enums/registry';
import { describe, expect, it } from 'vitest';

const registered = entries.filter(({ registry, key }) => registry === 'iana' && key !== null);
const everyCode = Array.from({ length: 1000 }, (_, code) => code);
const where = (predicate: (code: number) => boolean) => everyCode.filter((code) => predicate(code));

describe('semantics', () => {
  it('agree with the registry', () => {
    for (const { code, content, nullBody, cacheable, redirect } of registered) {
      expect(forbidsContent(code)).toBe(content === 'forbidden');
      expect(isNullBodyStatus(code)).toBe(nullBody);
      expect(isHeuristicallyCacheable(code)).toBe(cacheable === 'heuristic');
      expect(preservesMethod(code)).toBe(redirect?.method === 'preserved');
    }
  });

  it('are what RFC 9110 and the Fetch standard list', () => {
    expect(where(isNullBodyStatus)).toEqual([101, 103, 204, 205, 304]);
    expect(where(forbidsContent)).toEqual([...where(isInformational), 204, 205, 304]);
    expect(where(isHeuristicallyCacheable)).toEqual([200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501]);
    expect(where(preservesMethod)).toEqual([307, 308]);
  });

  it('agree with what the Response of this platform accepts', () => {
    for (const code of statusCodes.filter((status) => status >= 200)) {
      const refuses = (() => {
        try {
          return new Response('content', { status: code }).status !== code;
        } catch {
          return true;
        }
      })();
      expect(refuses).toBe(isNullBodyStatus(code));
    }
  });
});

describe('headerRules', () => {
  it('has the unconditional requirements of error responses', () => {
    const required = statusCodes
      .filter((code) => code >= 400)
      .flatMap((code) =>
        headerRules(code)
          .filter(
            ({ direction, level, condition }) =>
              direction === 'response' && level === 'MUST' && condition === undefined,
          )
          .map(({ name }) => `${code} ${name}`),
      );
    expect(required).toEqual(['401 WWW-Authenticate', '405 Allow', '407 Proxy-Authenticate', '426 Upgrade']);
  });

  it('says where each rule stands', () => {
    const rules = statusCodes.flatMap((code) => headerRules(code));
    expect(rules.length).toBeGreaterThan(100);
    for (const { specification } of rules) expect(URL.canParse(specification)).toBe(true);
  });

  it.each([499, 306, 404.5, Number.NaN, 'constructor', '401', '__proto__', null, {}])('is empty for %o', (value) => {
    expect(headerRules(value as number)).toEqual([]);
  });
});
