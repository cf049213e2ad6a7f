import { canonical, same } from './canonical.ts';
import type { Change, ChangeKind, Subject } from './change.ts';

/** Collects the changes of one subject. */
export class Facets {
  readonly changes: Change[] = [];
  readonly #subject: Subject;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** A change of `facet`, unless the two sides are the same. */
  compare(kind: ChangeKind, facet: string, before: unknown, after: unknown): void {
    if (!same(before, after)) this.add(kind, facet, shown(before), shown(after));
  }

  add(kind: ChangeKind, facet: string, before: string | null, after: string | null): void {
    this.changes.push({ kind, subject: this.#subject, facet, before, after });
  }

  /** What no facet told: the same things in another order. */
  rest(before: unknown, after: unknown): void {
    if (this.changes.length === 0) this.compare('text', 'order', before, after);
  }
}

/** A value of the model as a reader would write it. */
function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  return canonical(value);
}
