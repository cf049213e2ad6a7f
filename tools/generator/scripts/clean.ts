import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Takes away what was built of sources that may be gone: everything in dist is published. */
rmSync(join(import.meta.dirname, '../dist'), { recursive: true, force: true });
