import { expect, test } from 'vitest';
import type { ImportEnding } from '../../../src/emit/project/project-emitter.ts';
import { moduleOf } from '../../../src/emit/project/siblings.ts';
import { projectSettings } from '../../support/project.ts';

test.each<[string, ImportEnding, string]>([
  ['.', '.js', './errors.gen.js'],
  ['', '.js', './errors.gen.js'],
  ['errors', '.js', './errors/errors.gen.js'],
  ['./errors/', '.js', './errors/errors.gen.js'],
  ['../src/codes', '.js', '../src/codes/errors.gen.js'],
  ['.', '', './errors.gen'],
  ['..', '.ts', '../errors.gen.ts'],
])('a module in %j is imported with %j as %s', (folder, importEnding, expected) => {
  const settings = { ...projectSettings, importEnding, folders: new Map([['errors', folder]]) };
  expect(moduleOf(settings, 'errors', 'errors.gen.ts')).toBe(expected);
});
