import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, put, snapshot } from '../support/folders.ts';
import { codes } from '../support/terminal.ts';

describe('a command line that makes no sense exits with 2 and says what exists', () => {
  test.each([
    ['no argument', [], ['Usage: codes [options] [command]', 'generate [options]']],
    [
      'an unknown command',
      ['destroy'],
      [
        'unknown command "destroy"',
        'commands: explain, list, init, generate, render, sync, diff, changeset, lock, help',
      ],
    ],
    [
      'a misspelt command',
      ['genrate'],
      [
        'unknown command "genrate" (did you mean "generate"?)',
        'commands: explain, list, init, generate, render, sync, diff, changeset, lock, help',
      ],
    ],
    [
      'a command of every object',
      ['constructor'],
      [
        'unknown command "constructor"',
        'commands: explain, list, init, generate, render, sync, diff, changeset, lock, help',
      ],
    ],
    ['an unknown option', ['--colour'], [`unknown option '--colour'`, 'codes --help']],
    [
      'an unknown option of a command',
      ['generate', '--colour'],
      [`unknown option '--colour'`, '--schema <folder>', '--check'],
    ],
    ['a misspelt option', ['generate', '--chek'], [`unknown option '--chek'`, 'Did you mean --check?']],
    ['an option without its value', ['generate', '--schema'], [`option '--schema <folder>' argument missing`]],
    [
      'options that exclude each other',
      ['generate', '--quiet', '--json'],
      [`'--quiet' cannot be used with option '--json'`],
    ],
    ['an argument too many', ['generate', 'schema'], ['too many arguments', '--schema <folder>']],
    [
      'help of an unknown command',
      ['help', 'destroy'],
      [
        'unknown command "destroy"',
        'commands: explain, list, init, generate, render, sync, diff, changeset, lock, help',
      ],
    ],
    [
      'a folder that is not there',
      ['generate', '--cwd', 'nowhere'],
      ['--cwd', '/nowhere: no such folder', 'packages, schema'],
    ],
    [
      'a misspelt folder',
      ['generate', '--schema', 'shcema'],
      ['/shcema: no such folder (did you mean "schema"?)', 'packages, schema'],
    ],
    ['a folder in a folder that is not there', ['generate', '--out', 'a/b'], ['--out', '/a/b: no such folder']],
    [
      'a file for a folder',
      ['generate', '--schema', 'schema/header-fields.yaml'],
      ['--schema', 'header-fields.yaml: not a folder'],
    ],
    ['a link to itself', ['generate', '--schema', 'schema/loop'], ['--schema', '/schema/loop: no such folder']],
    ...['generate', 'diff', 'changeset', 'lock'].map((command): [string, string[], string[]] => [
      `${command} where no project is, nor a schema`,
      [command, '--cwd', 'packages'],
      [
        'no codes.config.yaml in ',
        '/packages, and --schema ',
        '/packages/schema: no such folder',
        'codes init',
        '--cwd',
      ],
    ]),
    ['an empty path', ['generate', '--out', ''], ['--out', 'no path']],
    ['a folder that is not there, of another command', ['diff', '--out', 'nowhere'], ['--out', 'no such folder']],
    ['an unknown format', ['diff', '--format', 'xml'], ['Allowed choices are text, markdown, json']],
  ])('%s', async (_what, args, expected) => {
    const root = project();
    symlinkSync('loop', join(root, 'schema/loop'));
    const before = snapshot(root);
    const { code, out, error } = await codes(root, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const text of expected) expect(error).toContain(text);
    expect(error.endsWith('\n')).toBe(true);
    expect(snapshot(root)).toEqual(before);
  });
});

test.each([
  ['a schema that was named', ['generate', '--schema', 'nowhere']],
  ['a command that reads no config', ['sync', '--cwd', 'packages']],
])('of a config nothing is said to %s', async (_what, args) => {
  const { code, error } = await codes(project(), ...args);
  expect(code).toBe(2);
  expect(error).toContain('no such folder');
  expect(error).not.toContain('codes.config.yaml');
});

describe('help is no mistake', () => {
  test.each([[['--help']], [['-h']], [['help']]])('codes %j', async (args) => {
    const { code, out, error } = await codes('/', ...args);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('Usage: codes [options] [command]');
    expect(out).toContain('generate [options]');
  });

  test.each(['-v', '--version'])('codes %s', async (option) => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(await codes('/', option)).toEqual({ code: 0, error: '', out: `${version}\n` });
  });

  test.each([[['generate', '--help']], [['generate', '-h']], [['help', 'generate']]])('codes %j', async (args) => {
    const { code, out, error } = await codes('/', ...args);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    for (const option of ['--cwd', '--schema', '--out', '--check', '--quiet', '--json']) expect(out).toContain(option);
  });
});

describe('each command says what it can be told', () => {
  test.each([
    ['explain', ['<what...>', '--cwd', '--schema', '--registry <id>', '--json']],
    ['list', ['--cwd', '--schema', '--registry <id>', '--class <class>', '--problems', '--registries', '--json']],
    ['sync', ['--cwd', '--schema', '--from <file or url>', '--write', '--date', '--quiet', '--json']],
    ['diff', ['--cwd', '--schema', '--out', '--base <ref or file>', '--format']],
    ['changeset', ['--cwd', '--schema', '--out', '--base', '--check', '--quiet', '--json']],
    ['lock', ['--cwd', '--schema', '--check', '--quiet', '--json']],
  ])('codes %s --help', async (command, options) => {
    const { code, out, error } = await codes('/', command, '--help');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    for (const option of options) expect(out).toContain(option);
  });
});

test('a file of the schema that is shown is shown with the path that was given', async () => {
  const root = project();
  put(root, 'schema/registries/acme.yaml', '');
  const { error } = await codes('/', 'generate', '--cwd', root, '--schema', join(root, 'schema'));
  expect(error).toContain(`--> ${root}/schema/registries/acme.yaml:1:1`);
});
