import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle, type Bundler, bundlers, type Platform, platforms } from './bundlers.ts';
import type { Program } from './programs.ts';

export interface Size {
  readonly program: Program;
  readonly bundler: Bundler;
  readonly platform: Platform;
  /** Minified bytes over the base; `undefined` for what does not bundle there. */
  readonly bytes: number | undefined;
  /** The same of the two outputs compressed. */
  readonly gzip: number | undefined;
  /** Why it does not bundle. */
  readonly failure?: string;
}

/** Bundles each program with each bundler for each platform; files are written below `folder`. */
export async function measure(programs: readonly Program[], folder: string): Promise<Size[]> {
  const known = new Map<string, { bytes: number; gzip: number }>();
  let files = 0;

  const sizeOf = async (source: string, bundler: Bundler, platform: Platform) => {
    const key = [bundler, platform, source].join('\n');
    const before = known.get(key);
    if (before !== undefined) return before;
    files += 1;
    const place = join(folder, String(files));
    await mkdir(place);
    const entry = join(place, 'entry.js');
    await writeFile(entry, `${source}\n`);
    const output = Buffer.from((await bundle[bundler](entry, platform)).trim());
    const size = { bytes: output.length, gzip: gzipSync(output, { level: 9 }).length };
    known.set(key, size);
    return size;
  };

  const sizes: Size[] = [];
  for (const program of programs) {
    for (const bundler of bundlers) {
      for (const platform of platforms) {
        try {
          const base = await sizeOf(program.base, bundler, platform);
          const whole = await sizeOf(program.source, bundler, platform);
          const [bytes, gzip] = [whole.bytes - base.bytes, whole.gzip - base.gzip];
          sizes.push({ program, bundler, platform, bytes, gzip });
        } catch (error) {
          const failure = error instanceof Error ? error.message : String(error);
          sizes.push({ program, bundler, platform, bytes: undefined, gzip: undefined, failure });
        }
      }
    }
  }
  return sizes;
}
