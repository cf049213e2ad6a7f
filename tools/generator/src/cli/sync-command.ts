import { Command } from 'commander';
import { counted } from '../layout/counted.ts';
import { sync, type Synced } from '../sync.ts';
import { describeFinding } from '../sync/describe.ts';
import type { Finding } from '../sync/findings.ts';
import { write } from '../write/write.ts';
import { checkFolders, type Form, refuse, type SchemaOptions, withForm, withSchemaOptions } from './options.ts';
import { reportDiagnostics } from './report.ts';
import type { Terminal } from './terminal.ts';

interface Options extends SchemaOptions, Form {
  readonly from?: string;
  readonly write?: boolean;
  readonly date?: string;
}

/** `codes sync`: what the upstream registry has that the schema has not, and, with `--write`, the schema brought up to it. */
export function syncCommand(terminal: Terminal, exit: (code: number) => void): Command {
  return withForm(withSchemaOptions(new Command('sync')))
    .description('compare the standard registry with the upstream one, and report what differs or has expired')
    .option(
      '--from <file or url>',
      'the upstream CSV (upstream/iana.csv in the schema); with --write the copy is renewed',
    )
    .option('--write', 'edit the registry, and mark in new entries what is to be filled in')
    .option('--date <YYYY-MM-DD>', 'the day as of which registrations expire (today)')
    .action(async (options: Options) => exit(await runSync(options, terminal)));
}

async function runSync(options: Options, terminal: Terminal): Promise<number> {
  const folders = checkFolders(options, 'sync', terminal);
  if (folders === undefined) return 2;
  const today = options.date ?? new Date().toISOString().slice(0, 10);
  if (!isDay(today)) {
    refuse(`--date is no day of the calendar, YYYY-MM-DD: ${today}`, 'sync', terminal);
    return 2;
  }
  const json = options.json === true;
  const { value, diagnostics } = await sync({ ...folders, from: options.from, today });
  if (value === undefined) {
    reportDiagnostics(diagnostics, json, terminal);
    return 1;
  }
  const writes = options.write === true;
  const problems = writes ? await write({ cwd: folders.cwd, out: folders.schema }, value.plan) : [];
  if (problems.length > 0) {
    reportDiagnostics(problems, json, terminal);
    return 1;
  }
  report(value, writes ? value.plan.changes.map(({ path }) => `${folders.schema}/${path}`) : [], options, terminal);
  return writes || value.findings.length === 0 ? 0 : 1;
}

function isDay(date: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/u.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const marks: Readonly<Record<Finding['kind'], string>> = {
  new: '+',
  phrase: '~',
  reference: '~',
  lifecycle: '~',
  withdrawn: '-',
  expired: '!',
};

function report(
  synced: Synced,
  written: readonly string[],
  { quiet, json, write: writes }: Options,
  terminal: Terminal,
): void {
  const { registry, file, upstream, registrations, findings } = synced;
  const lines = findings.map((finding) => ({
    id: `${registry}/${finding.code}`,
    text: describeFinding(finding),
    finding,
  }));
  if (json === true) {
    const found = lines.map(({ id, text, finding: { kind } }) => ({ kind, id, text }));
    terminal.out(
      `${JSON.stringify({ ok: writes === true || findings.length === 0, file, upstream, registrations, findings: found, written }, undefined, 2)}\n`,
    );
    return;
  }
  if (quiet === true && (writes === true || findings.length === 0)) return;
  const count = findings.length === 0 ? 'nothing to do' : counted(findings.length, 'finding');
  const open = findings.some(({ kind }) => kind === 'new')
    ? [`What is to be filled in: codes generate asks for it.`]
    : [];
  terminal.out(
    `${[
      `Compared ${file} with ${upstream}: ${registrations} registrations, ${count}.`,
      ...lines.map(({ id, text, finding: { kind } }) => `  ${marks[kind]} ${id} ${text}`),
      ...(written.length === 0 ? [] : [`Wrote ${written.join(', ')}.`, ...open]),
    ].join('\n')}\n`,
  );
}
