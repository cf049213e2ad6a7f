/** As much of the package as is abused: the source here, and what is published in the proof. */
export interface Subject {
  readonly renderProblem: (error: unknown, context?: Context) => Rendered;
  readonly toResponse: (error: unknown, context?: Context) => unknown;
  readonly writeProblem: (response: never, error: unknown, context?: Context) => void;
  readonly problemError: (status: number, args: readonly unknown[]) => Error;
}

export type Context = Readonly<Record<string, never>>;

/** A class of errors, which takes whatever options. */
export type ErrorClass = new (options: Readonly<Record<string, unknown>>) => Error;

interface Rendered {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | null;
  readonly problem: object;
}
