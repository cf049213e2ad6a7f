/** Values by type, and such as keep the limits that a schema sets: those of a member of an object are not tried singly. */
import type { JsonValue } from '../../../model/types.ts';
import { formatExamples } from './formats.ts';
import { stringFor } from './pattern.ts';
import type { MemberSchema } from './schema.ts';

/** Strings, best first: of the format, of the pattern, of the length. */
export function strings({ pattern, format, minLength, maxLength }: MemberSchema): string[] {
  const matching = typeof pattern === 'string' ? stringFor(pattern) : undefined;
  const formatted =
    typeof format === 'string' && Object.hasOwn(formatExamples, format) ? formatExamples[format] : undefined;
  const least = typeof minLength === 'number' ? Math.min(minLength, longest) : 0;
  const greatest = typeof maxLength === 'number' ? maxLength : longest;
  const plain = 'example'.padEnd(least, ' example').slice(0, greatest);
  return [formatted, matching, plain.trim() === plain ? plain : plain.replaceAll(' ', '-')].filter(
    (each): each is string =>
      each !== undefined && each.length >= least && each.length <= greatest && matches(pattern, each),
  );
}

const longest = 4096;

function matches(pattern: JsonValue | undefined, text: string): boolean {
  try {
    return typeof pattern !== 'string' || new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}

/** Numbers, best first: any, then what is nearest to the limits. */
export function numbers(schema: MemberSchema, whole: boolean): number[] {
  const limit = (name: string): number | undefined => (typeof schema[name] === 'number' ? schema[name] : undefined);
  const [above, below, low, high] = ['exclusiveMinimum', 'exclusiveMaximum', 'minimum', 'maximum'].map(limit);
  const step = limit('multipleOf') ?? (whole ? 1 : undefined);
  const [least = 0, greatest = least + 60] = [low ?? above, high ?? below];
  const wanted = [30, 1, least, least + (step ?? 1), greatest, greatest - (step ?? 1), (least + greatest) / 2];
  return wanted
    .flatMap((each) => (step === undefined ? [each] : [Math.ceil(each / step) * step, Math.floor(each / step) * step]))
    .filter(
      (each) =>
        each >= (low ?? -Infinity) &&
        each <= (high ?? Infinity) &&
        each > (above ?? -Infinity) &&
        each < (below ?? Infinity) &&
        (!whole || Number.isInteger(each)),
    );
}
