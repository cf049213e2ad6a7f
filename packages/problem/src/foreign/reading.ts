import type { ValidationIssue } from '../validation/types.js';

/** What an error that is not ours says to the client. */
export interface ForeignReading {
  /** From 400 to 599. */
  status: number;
  /** A text that may be sent: ours, or one that whoever threw the error marked as meant for the client. */
  detail?: string;
  /** As the error carries them: to be sanitised before they are sent. */
  headers?: unknown;
  /** What a validation library found. */
  issues?: ValidationIssue[];
}

/** Recognises the errors of one origin; `undefined` for any other. Never throws. */
export type ForeignReader = (error: object) => ForeignReading | undefined;
