import type { Json } from './schemas.ts';

/** An instance, and what every validator has to say of it. */
export interface Case {
  readonly what: string;
  readonly instance: Json;
  readonly valid: boolean;
}

export const good = (what: string, instance: Json): Case => ({ what, instance, valid: true });
export const bad = (what: string, instance: Json): Case => ({ what, instance, valid: false });
