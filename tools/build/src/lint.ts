#!/usr/bin/env node
/**
 * Checks what would be published of the package in the working folder: publint and "are the types wrong" without a
 * finding. The package is packed first, unless `--tarball` says where it was, so that what is checked is what users get.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { staleFiles } from './stale.ts';

const folder = process.cwd();
const { values: options } = parseArgs({ options: { 'esm-only': { type: 'boolean' }, tarball: { type: 'string' } } });
const esmOnly = options['esm-only'] ?? false;
const scratch = await mkdtemp(join(tmpdir(), 'codes-pack-'));
try {
  const file = options.tarball ?? join(scratch, 'package.tgz');
  if (options.tarball === undefined) {
    execFileSync('pnpm', ['pack', '--out', file], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const tarball = new Uint8Array(await readFile(file)).buffer;
  const stale = (await staleFiles(folder)).map(
    (path) => `dist/${path} has no source any more: remove dist and build again`,
  );
  const findings = [...stale, ...(await publintFindings(tarball)), ...(await typeFindings(tarball))];
  for (const finding of findings) console.error(finding);
  console.log(findings.length === 0 ? 'publint and attw: no finding' : `${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await rm(scratch, { recursive: true });
}

async function publintFindings(tarball: ArrayBuffer): Promise<string[]> {
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, pkg) ?? message.code}`);
}

async function typeFindings(tarball: ArrayBuffer): Promise<string[]> {
  // YAML is read, not imported: there are no types to resolve.
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)), {
    excludeEntrypoints: [/\.ya?ml$/u],
  });
  if (!result.types) return ['attw: the package has no types'];
  return result.problems.filter((problem) => !accepted(problem)).map((problem) => `attw: ${JSON.stringify(problem)}`);
}

/** A command line tool may be ESM only: `require` of it is no promise, and neither is resolution from before `exports`. */
function accepted(problem: Problem): boolean {
  if (!esmOnly) return false;
  return problem.kind === 'CJSResolvesToESM' || ('resolutionKind' in problem && problem.resolutionKind === 'node10');
}
