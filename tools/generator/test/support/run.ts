import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PrintedFile } from '../../src/print/print.ts';
import { put, temporaryFolder } from './folders.ts';
import { ts } from './typescript.ts';

/** Runs TypeScript files as modules of Node, in a folder of the test's own, and returns what one of them exports. */
export async function importFrom(files: readonly PrintedFile[], path: string): Promise<Record<string, unknown>> {
  const root = temporaryFolder();
  put(root, 'package.json', '{ "type": "module" }');
  for (const file of files) put(root, scriptPath(file.path), script(file));
  return (await import(pathToFileURL(join(root, scriptPath(path))).href)) as Record<string, unknown>;
}

function scriptPath(path: string): string {
  return path.replace(/(?:\.d)?\.ts$/u, '.js');
}

function script({ path, text }: PrintedFile): string {
  if (!path.endsWith('.ts')) return text;
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
