import { compareText } from '../model/order.ts';
import type { DiagnosticCode } from './catalogue.ts';
import type { Place } from './place.ts';

/** One problem in the input or on the disk: where, what, expected, found, and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly place: Place;
  readonly expected?: string;
  readonly found?: string;
  readonly help: string;
  readonly related?: readonly RelatedPlace[];
}

/** A second place that belongs to a diagnostic, such as "first defined here". */
export interface RelatedPlace {
  readonly message: string;
  readonly place: Place;
}

/** A stage's outcome: its value as far as it could be made, and every problem that it met. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Diagnostics in reading order: by file, then by position, then by code. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}
