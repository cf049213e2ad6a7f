import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';

/** A name in a scope, where it was written, and what to call it in a message. */
export interface Claim {
  readonly name: string;
  readonly label: string;
  readonly place: Place;
}

/** A diagnostic for each claim on a name that an earlier claim has. */
export function* duplicates(
  claims: Iterable<Claim>,
  code: Diagnostic['code'],
  what: string,
  help: string,
): Generator<Diagnostic> {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const earlier = first.get(claim.name);
    if (earlier === undefined) {
      first.set(claim.name, claim);
      continue;
    }
    yield {
      code,
      message: claim.label === earlier.label ? `${claim.label} stands twice` : `${claim.label} is taken`,
      place: claim.place,
      expected: `each ${what} once`,
      found: claim.label === earlier.label ? 'the same again' : `${claim.label}, after ${earlier.label}`,
      help,
      related: [{ message: 'first defined here', place: earlier.place }],
    };
  }
}
