import { parse } from 'yaml';
import type { Bump } from '../diff/change.ts';
import { greatest } from '../diff/contract.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { decode } from '../parse/decode.ts';
import type { RawFile } from '../read/read.ts';

/** What the pending changesets promise, by the name of the package. */
export function promisesOf(changesets: readonly RawFile[]): Result<ReadonlyMap<string, Bump>> {
  const promises = new Map<string, Bump>();
  const diagnostics: Diagnostic[] = [];
  for (const raw of changesets) {
    const { value: source, diagnostics: problems } = decode(raw);
    diagnostics.push(...problems);
    if (source === undefined) continue;
    const head = frontMatter(source.text);
    if (head === undefined) {
      diagnostics.push(invalid(raw.file, source.text.split('\n')[0] ?? ''));
      continue;
    }
    for (const [name, bump] of head) {
      const most = greatest([bump, promises.get(name)].filter((each) => each !== undefined));
      if (most !== undefined) promises.set(name, most);
    }
  }
  return { value: promises, diagnostics };
}

/** The packages that a changeset names, each with its bump. `none` promises nothing. */
function frontMatter(text: string): [string, Bump][] | undefined {
  const [, head] = /^---\r?\n(.*?)^---\s*$/msu.exec(text) ?? [];
  if (head === undefined) return undefined;
  let values: unknown;
  try {
    values = parse(head) ?? {};
  } catch {
    return undefined;
  }
  if (typeof values !== 'object' || Array.isArray(values)) return undefined;
  const pairs = Object.entries(Object(values) as Record<string, unknown>);
  if (pairs.some(([, bump]) => !['major', 'minor', 'patch', 'none'].includes(String(bump)))) return undefined;
  return pairs.filter(([, bump]) => bump !== 'none') as [string, Bump][];
}

function invalid(file: string, first: string): Diagnostic {
  return {
    code: 'changeset-invalid',
    message: `${file} is no changeset`,
    place: { file },
    expected: "lines such as '@codes/enums': minor between two lines ---",
    found: `a file that begins with "${first.slice(0, 40)}", or another bump than major, minor and patch`,
    help: 'mend the file, or write one with: codes changeset',
  };
}
