import type { JsonValue } from '../../model/types.ts';
import type { Project } from '../../project/project.ts';
import type { PlannedFile } from '../emitter.ts';

/**
 * A file that is planned for a project: a {@link PlannedFile}, or any other text. Its path is relative to the emitter's
 * folder, with slashes.
 */
export type ProjectFile =
  | Exclude<PlannedFile, { readonly written: 'build' }>
  | { readonly kind: 'text'; readonly path: string; readonly text: string };

/**
 * How an import ends: `.js`, as the file that it becomes; as bundlers want it that do not find a `.ts` file by that name,
 * without; or as the file is.
 */
export type ImportEnding = '.js' | '' | '.ts';

/** What an emitter is told beside the project. */
export interface ProjectSettings {
  /** What the `$id` of every JSON Schema starts with; an empty string where the config says nothing. */
  readonly schemaBase: string;
  /** The ending by which generated TypeScript imports generated TypeScript. */
  readonly importEnding: ImportEnding;
  /** What the config gives the emitter as `options`. */
  readonly options: { readonly [name: string]: JsonValue };
  /** The folder of each built-in emitter that the config uses, as a path from that of this emitter. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Turns a project into files. The same project and settings give the same files. */
export type EmitFunction = (
  project: Project,
  settings: ProjectSettings,
) => readonly ProjectFile[] | Promise<readonly ProjectFile[]>;

/** An emitter that comes with the generator. */
export interface ProjectEmitter {
  /** What the config calls it. */
  readonly name: string;
  /** What it writes, in one line. */
  readonly summary: string;
  /** Emitters whose files its files import: the config has to use them, too. */
  readonly needs: readonly string[];
  readonly emit: EmitFunction;
}
