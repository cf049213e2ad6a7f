import { isInformational } from './classes.js';
import { packedHeaderRules } from './header-rules.gen.js';
import { contentForbidden, heuristicallyCacheable, methodPreserving, nullBodyStatuses } from './semantics.gen.js';
import type { HeaderRule, RequirementLevel } from './types.js';

/**
 * Whether a response with this status has no content: every 1xx, 204 and 304 (RFC 9110 §6.4.1), and 205, for which a
 * server must not generate any (§15.3.6).
 *
 * @param code - a status code; `false` for anything that is none
 */
export function forbidsContent(code: number): boolean {
  return isInformational(code) || includes(contentForbidden, code);
}

/**
 * Whether it is a null body status of the Fetch standard: `new Response('', { status: code })` throws.
 *
 * @param code - a status code; `false` for anything that is none
 */
export function isNullBodyStatus(code: number): boolean {
  return includes(nullBodyStatuses, code);
}

/**
 * Whether a cache may store a response with this status and reuse it although it does not say how long it is fresh
 * (RFC 9110 §15.1; RFC 7725 §3 for 451).
 *
 * @param code - a status code; `false` for anything that is none
 */
export function isHeuristicallyCacheable(code: number): boolean {
  return includes(heuristicallyCacheable, code);
}

/**
 * Whether a client that follows this redirection must not change the request method: 307 and 308 (RFC 9110 §15.4).
 *
 * @param code - a status code; `false` for anything that is none
 */
export function preservesMethod(code: number): boolean {
  return includes(methodPreserving, code);
}

const none: readonly HeaderRule[] = /* @__PURE__ */ Object.freeze([]);

/** A packed rule: field, 1 for a request's, level, RFC and section or a URL, condition. */
type PackedRule = readonly [string, 0 | 1, RequirementLevel | null, string, string?];

// Unpacked when first needed: who only wants a phrase does not wait for all rules to be read.
let rules: Readonly<Record<number, readonly HeaderRule[]>> | undefined;

function unpackRules(): Readonly<Record<number, readonly HeaderRule[]>> {
  const packed = JSON.parse(packedHeaderRules) as Record<string, readonly PackedRule[]>;
  return Object.fromEntries(Object.entries(packed).map(([code, list]) => [code, Object.freeze(list.map(unpackRule))]));
}

function unpackRule([name, request, level, text, condition]: PackedRule): HeaderRule {
  const specification = text.replace(/^(\d+) ([\d.]+)$/u, 'https://www.rfc-editor.org/rfc/rfc$1.html#section-$2');
  const rule = { name, direction: request ? 'request' : 'response', level, specification } as const;
  return condition === undefined ? rule : { ...rule, condition };
}

/**
 * What the texts say of header fields with a registered status code: which field, in which direction, at which level
 * and under which condition.
 *
 * @param code - a status code
 * @returns the rules, the response's first; none for a code that is not registered
 */
export function headerRules(code: number): readonly HeaderRule[] {
  rules ??= unpackRules();
  return typeof code === 'number' ? (rules[code] ?? none) : none;
}

function includes(codes: readonly number[], code: number): boolean {
  return codes.includes(code);
}
