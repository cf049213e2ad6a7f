import { posix } from 'node:path';
import { type Diagnostic, type Result, sortDiagnostics } from './diagnostics/diagnostic.ts';
import type { Source } from './diagnostics/place.ts';
import { load } from './load.ts';
import type { AuthoredEntry, AuthoredRegistry } from './model/authored.ts';
import { decode } from './parse/decode.ts';
import { parseFile } from './parse/parse.ts';
import type { Plan } from './plan/plan.ts';
import { planTargets, type TargetFile } from './plan/targets.ts';
import { type RawSchema, readSchema } from './read/read.ts';
import { type FetchLimits, readUpstream } from './read/upstream.ts';
import { editRegistry } from './sync/edit.ts';
import { type Finding, findDifferences } from './sync/findings.ts';
import { renewedCopy, upstreamCopy } from './sync/provenance.ts';
import { parseUpstream } from './sync/upstream.ts';

/** What to compare with what, and as of which day (YYYY-MM-DD). */
export interface SyncOptions {
  readonly cwd: string;
  readonly schema: string;
  /** A file or URL to read instead of the pinned copy, which writing then renews. */
  readonly from?: string | undefined;
  readonly today: string;
  readonly limits?: FetchLimits;
}

/** What was found, and what writing would do about it. */
export interface Synced {
  /** The standard registry, and its file. */
  readonly registry: string;
  readonly file: string;
  readonly upstream: string;
  readonly registrations: number;
  readonly findings: readonly Finding[];
  /** Changes of the schema folder. */
  readonly plan: Plan;
}

/** read → parse → compare → edit → plan. Entries that still have to be filled in are no obstacle; every other problem is. */
export async function sync(options: SyncOptions): Promise<Result<Synced | undefined>> {
  const { cwd, schema, from, today } = options;
  const raw = await readSchema(cwd, schema);
  const standard = findStandard(raw.value);
  const upstream = from ?? posix.join(schema, upstreamCopy.file);
  const copy = await readUpstream(cwd, upstream, options.limits);
  const decoded = copy.value === undefined ? undefined : decode(copy.value);
  const registrations = decoded?.value === undefined ? undefined : parseUpstream(decoded.value);
  const diagnostics = [raw, standard, copy, decoded, registrations].flatMap((result) => result?.diagnostics ?? []);
  if (diagnostics.length > 0 || standard.value === undefined || registrations === undefined) {
    return { value: undefined, diagnostics: sortDiagnostics(diagnostics) };
  }
  const { registry, source } = standard.value;
  const findings = findDifferences(registry.entries, registrations.value, today);
  const path = posix.relative(schema, source.file);
  const targets: TargetFile[] = [{ path, text: editRegistry(source.text, registry, findings, today) }];
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(copy.value?.bytes);
  const planned = await planTargets(cwd, schema, targets);
  const renewed = from === undefined ? undefined : await planTargets(cwd, schema, renewedCopy(text, from, today));
  // The same bytes are as old as they were.
  const isNew = renewed?.value.changes.some((change) => change.path === upstreamCopy.file) === true;
  const changes = [...planned.value.changes, ...(isNew ? (renewed?.value.changes ?? []) : [])];
  const obstacles = [...planned.diagnostics, ...(renewed?.diagnostics ?? [])];
  if (obstacles.length > 0) return { value: undefined, diagnostics: obstacles };
  return {
    value: {
      registry: registry.registry,
      file: source.file,
      upstream,
      registrations: registrations.value.length,
      findings,
      plan: { changes, unchanged: 0, leftovers: [] },
    },
    diagnostics: [],
  };
}

interface Standard {
  readonly registry: AuthoredRegistry;
  readonly source: Source;
}

/** The standard registry as authored, if the schema has no problem but fields that are to be filled in. */
function findStandard(raw: RawSchema): Result<Standard | undefined> {
  const diagnostics: Diagnostic[] = load(raw).diagnostics.filter(({ code }) => code !== 'unfilled');
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  for (const file of raw.registries) {
    const parsed = parseFile(file).value;
    const data = parsed?.value as AuthoredRegistry | undefined;
    if (parsed !== undefined && data?.kind === 'standard') {
      return { value: { registry: { ...data, entries: data.entries.map(known) }, source: parsed.source }, diagnostics };
    }
  }
  return { value: undefined, diagnostics };
}

/** An entry in which lists that are to be filled in are empty. */
function known(entry: AuthoredEntry): AuthoredEntry {
  const { aliases, references } = entry;
  return {
    ...entry,
    references: Array.isArray(references) ? references : [],
    ...(Array.isArray(aliases) ? { aliases } : { aliases: [] }),
  };
}
