import process from 'node:process';
import { beforeEach } from 'vitest';
import { areas } from './areas.ts';

const without = areas[process.env['MUTATION_AREA'] ?? '']?.without;

beforeEach(({ task, skip }) => {
  if (without?.test(task.name)) skip();
});
