import { echoes } from '../echo.js';
import { type Finding, pathLimit, plain, readPath } from '../finding.js';
import { read } from '../../guarded.js';
import { readList, readText } from '../read.js';

/** The codes of Zod 4 and zod/mini, then those that only Zod 3 has. */
const codes: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'custom',
  'invalid_element',
  'invalid_format',
  'invalid_key',
  'invalid_type',
  'invalid_union',
  'invalid_value',
  'not_multiple_of',
  'too_big',
  'too_small',
  'unrecognized_keys',
  'invalid_arguments',
  'invalid_date',
  'invalid_enum_value',
  'invalid_intersection_types',
  'invalid_literal',
  'invalid_return_type',
  'invalid_string',
  'invalid_union_discriminator',
  'not_finite',
]);

/**
 * An issue of Zod. Its messages name types and bounds and may stand, apart from those for unknown keys, which list them,
 * and Zod 3's for enumerations, which quote the value. The branches of a union are left out: its own message stands.
 */
export function zodIssue(issue: object): Finding | undefined {
  const code = readText(issue, 'code');
  const message = readText(issue, 'message');
  const steps = readList(read(issue, 'path'), pathLimit);
  if (code === undefined || !codes.has(code) || message === undefined || steps === undefined) return undefined;

  const path = readPath(steps);
  if (code === 'unrecognized_keys') return { detail: plain.unknown, path };
  if (code === 'invalid_key') return { detail: plain.names, path: path.slice(0, -1) };
  // In other issues of Zod 3 `received` is a type; `input` is there only under `reportInput`.
  const quoted = code === 'invalid_enum_value' || code === 'invalid_literal';
  const echo = (quoted && echoes(message, read(issue, 'received'))) || echoes(message, read(issue, 'input'));
  return { detail: echo ? (quoted ? plain.option : plain.invalid) : message, path };
}
