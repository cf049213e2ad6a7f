import type { StatementStructures } from 'ts-morph';
import type { JsonValue, Model } from '../model/types.ts';

/**
 * What an emitter plans: a TypeScript file as statements, or a JSON or YAML file as a value. Paths are relative to the folder
 * of packages, with slashes.
 */
export type PlannedFile =
  | {
      readonly kind: 'typescript';
      readonly path: string;
      readonly written?: Occasion;
      readonly statements: readonly StatementStructures[];
    }
  | {
      readonly kind: 'json' | 'yaml';
      readonly path: string;
      readonly value: JsonValue;
      readonly written?: Occasion;
    };

/**
 * When a file is written: by `generate`, unless it says otherwise, and then it is committed; or by the `build` of its
 * package, as a bulk rendering that is not.
 */
export type Occasion = 'generate' | 'build';

/** What a run was told beside the schema. */
export interface EmitSettings {
  /** What the `$id` of every JSON Schema starts with. */
  readonly schemaBase: string;
}

/** Turns the model into files of one package. Pure: the same model gives the same files. */
export interface Emitter {
  readonly name: string;
  readonly emit: (model: Model, settings: EmitSettings) => readonly PlannedFile[];
}
