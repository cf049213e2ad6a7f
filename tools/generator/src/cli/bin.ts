#!/usr/bin/env node
import process from 'node:process';
import pc from 'picocolors';
import { run } from './program.ts';

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  color: pc.isColorSupported,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
