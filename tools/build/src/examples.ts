/**
 * Runs the examples of a Markdown document for real: every TypeScript block is type-checked and executed as a module of
 * the package, and each `expression; // value` line in it is asserted.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

/** What was run of a document. */
export interface ExampleReport {
  readonly blocks: number;
  readonly assertions: number;
}

/** Checks and runs every TypeScript block of `document`; throws with the compiler's or the program's output if one fails. */
export async function runExamples(packageFolder: string, document: string): Promise<ExampleReport> {
  const folder = join(packageFolder, '.examples');
  const programs = typescriptBlocks(await readFile(document, 'utf8')).map(toProgram);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  try {
    const files = programs.map((_, index) => `example-${index + 1}.ts`);
    for (const [index, file] of files.entries()) await writeFile(join(folder, file), programs[index]?.text ?? '');
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(compilerSettings(files)));
    run('tsc', ['-p', folder, '--pretty', 'false'], packageFolder);
    for (const file of files) run(process.execPath, [join(folder, file)], packageFolder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { blocks: programs.length, assertions: programs.reduce((sum, { assertions }) => sum + assertions, 0) };
}

function typescriptBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gmsu)].map(([, code = '']) => code);
}

/** `reasonPhrase(404); // 'Not Found'` becomes an assertion; comments that are no literal stay comments. */
function toProgram(block: string): { text: string; assertions: number } {
  let assertions = 0;
  const lines = block.split('\n').map((line) => {
    const [, expression, value] = /^(?!const |let |import |export |type )(\S.*?);\s*\/\/ (.+)$/u.exec(line) ?? [];
    if (expression === undefined || value === undefined || !isLiteral(value)) return line;
    assertions += 1;
    return `assert.deepEqual(${expression}, ${value});`;
  });
  return { text: `import assert from 'node:assert/strict';\n${lines.join('\n')}\n`, assertions };
}

function isLiteral(text: string): boolean {
  return /^(?:'[^']*'|-?\d+|true|false|undefined|null|\[.*\])$/u.test(text.trim());
}

function compilerSettings(files: readonly string[]): object {
  return {
    extends: '../../../tsconfig.base.json',
    compilerOptions: {
      types: ['node'],
      typeRoots: ['../../../node_modules/@types'],
      noEmit: true,
      noUnusedLocals: false,
      skipLibCheck: true,
    },
    files,
  };
}

function run(command: string, args: readonly string[], cwd: string): void {
  try {
    execFileSync(command, args, { cwd, stdio: 'pipe', encoding: 'utf8' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`an example fails:\n${stdout}${stderr}`, { cause: error });
  }
}
