import type { Model } from '../model/types.ts';

/** What a project's own YAML comes to, on top of the built-in registries. */
export interface Project {
  /** All there is: the built-in registries and problem types and the project's, with every collision settled. */
  readonly model: Model;
  /** What the project itself describes: its registries with its own entries, its problem types, its header fields. */
  readonly own: Model;
}
