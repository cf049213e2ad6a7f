#!/usr/bin/env node
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import pc from 'picocolors';
import { errorCode } from '../diagnostics/system-error.ts';
import { run } from './program.ts';

// Where memory is plenty, V8 lets the heap grow to four times what is in use before it collects: ten thousand entries
// would take more than a gigabyte.
setFlagsFromString('--heap-growing-percent=100');

// Whoever reads the output may have seen enough and gone, as `head` does.
process.stdout.on('error', (error) => {
  if (errorCode(error) !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  color: pc.isColorSupported,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
