/**
 * The generator as a library: each stage is a pure function, and only reading and writing touch the disk.
 *
 * @packageDocumentation
 */
export { catalogue, type DiagnosticCode } from './diagnostics/catalogue.ts';
export type { Diagnostic, RelatedPlace, Result } from './diagnostics/diagnostic.ts';
export { formatDiagnostic } from './diagnostics/format.ts';
export type { Place } from './diagnostics/place.ts';
export type { Emitter, EmitSettings, PlannedFile } from './emit/emitter.ts';
export type { EmitFunction, ImportEnding, ProjectFile, ProjectSettings } from './emit/project/project-emitter.ts';
export { compare, type Compared, type CompareOptions } from './compare.ts';
export type { Bump, Change as ModelChange, ChangeKind, Subject } from './diff/change.ts';
export { contract } from './diff/contract.ts';
export { diff, type Diff } from './diff/diff.ts';
export { generate, type Generated, type GenerateOptions, render } from './generate.ts';
export { load } from './load.ts';
export type * from './model/types.ts';
export type { Change, Plan } from './plan/plan.ts';
export { compareProject } from './project/compare-project.ts';
export { generateProject, type GeneratedProject, type ProjectOptions } from './project/generate-project.ts';
export { loadProject, readProject } from './project/load.ts';
export type { Project } from './project/project.ts';
export type { PrintedFile } from './print/print.ts';
export type { RawFile, RawSchema } from './read/read.ts';
export { sync, type Synced, type SyncOptions } from './sync.ts';
export type { Finding } from './sync/findings.ts';
export { write } from './write/write.ts';
