import { basename, posix } from 'node:path';
import type { TargetFile } from '../plan/targets.ts';
import { isUrl } from '../read/upstream.ts';

/** The pinned copy of the upstream registry, and where and when it was retrieved, from the schema folder. */
export const upstreamCopy = { file: 'upstream/iana.csv', provenance: 'upstream/iana.json' } as const;

/**
 * The copy and its provenance, renewed. The copy is written last: who stops in between finds the old one, so that the next
 * run sees that there is something to renew. Of a file on this machine nobody else can make use but by its name.
 */
export function renewedCopy(text: string, from: string, today: string): TargetFile[] {
  const source = {
    file: posix.basename(upstreamCopy.file),
    from: isUrl(from) ? from : basename(from),
    retrieved: today,
  };
  return [
    { path: upstreamCopy.provenance, text: `${JSON.stringify(source, undefined, 2)}\n` },
    { path: upstreamCopy.file, text },
  ];
}
