import { join } from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // The example stands inside this repository, and takes its packages from there.
  turbopack: { root: join(import.meta.dirname, '../../..') },
};

export default config;
