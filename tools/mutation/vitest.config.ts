import { statSync } from 'node:fs';
import { join, matchesGlob, relative } from 'node:path';
import process from 'node:process';
import { areas } from './src/areas.ts';

const area = areas[process.env['MUTATION_AREA'] ?? ''];
if (area === undefined) throw new Error('MUTATION_AREA has to name an area of src/areas.ts.');

const { tests } = area;
const root = join(import.meta.dirname, '..', '..', area.package);

interface TestFile {
  readonly moduleId: string;
}

/** The first test that fails ends a run: they run in the order in which the area names them, small files first. */
class NearestFirst {
  shard(files: readonly TestFile[]): readonly TestFile[] {
    return files;
  }

  sort(files: readonly TestFile[]): readonly TestFile[] {
    const rank = ({ moduleId }: TestFile): number =>
      tests.findIndex((glob) => matchesGlob(relative(root, moduleId), glob));
    const size = ({ moduleId }: TestFile): number => statSync(moduleId).size;
    return [...files].sort((a, b) => rank(a) - rank(b) || size(a) - size(b));
  }
}

export default {
  root,
  resolve: { alias: { 'fast-check': join(import.meta.dirname, 'src', 'seeded.ts') } },
  test: {
    include: tests,
    setupFiles: area.without === undefined ? [] : [join(import.meta.dirname, 'src', 'skipping.ts')],
    isolate: false,
    testTimeout: 60_000,
    sequence: { sequencer: NearestFirst },
  },
};
