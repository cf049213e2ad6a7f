import { cold } from './cold/cold.ts';
import { errors } from './errors/errors.ts';
import { generator } from './generator/generator.ts';
import { frameworks } from './load/load.ts';
import { lookups } from './lookups/lookups.ts';
import { sizes } from './sizes/sizes.ts';
import type { Suite } from './suite.ts';
import { turbo } from './turbo/turbo.ts';
import { types } from './types/types.ts';

/** In the order in which they run and stand in the document. */
export const suites: readonly Suite[] = [sizes, types, lookups, errors, cold, ...frameworks, generator, turbo];
