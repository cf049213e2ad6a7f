import type { StatementStructures } from 'ts-morph';
import type { Model } from '../model/types.ts';

/**
 * What an emitter plans: a TypeScript file as a structure, or a JSON file as a value. Paths are relative to the folder
 * of packages, with slashes.
 */
export type PlannedFile =
  | {
      readonly kind: 'typescript';
      readonly path: string;
      readonly statements: readonly StatementStructures[];
    }
  | { readonly kind: 'json'; readonly path: string; readonly value: JsonValue };

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** Turns the model into files of one package. Pure: the same model gives the same files. */
export interface Emitter {
  readonly name: string;
  readonly emit: (model: Model) => readonly PlannedFile[];
}
