/** Where what is installed comes from: lockfiles that are committed, complete, and kept to wherever nobody looks on. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../paths.ts';
import { runOrThrow } from '../processes.ts';
import type { Report } from '../report.ts';

/** The workspace, and the tools that are outside of it. */
const folders = ['.', 'tools/bench', 'tools/mutation', 'tools/proof'];

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly resolution: Readonly<Record<string, string>> }>>;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export async function supply(report: Report): Promise<void> {
  const tracked = (await runOrThrow('git', ['ls-files', '-z'], root)).split('\0');
  for (const folder of folders) {
    const file = join(folder, 'pnpm-lock.yaml');
    const { packages } = parse(await readFile(join(root, file), 'utf8')) as Lockfile;
    const resolved = Object.entries(packages);
    await report.check(`${file} is committed`, () => {
      if (!tracked.includes(file)) throw new Error('it is not');
    });
    await report.check(`${file} has a hash of each package, all of which the registry has (${resolved.length})`, () => {
      // What is of Git or of an address has a tarball, a repository or a path beside the hash, or no hash.
      const loose = resolved.filter(
        ([, { resolution }]) =>
          Object.keys(resolution).join(',') !== 'integrity' || !resolution['integrity']?.startsWith('sha512-'),
      );
      if (resolved.length === 0 || loose.length > 0) throw new Error(loose.map(([name]) => name).join(', '));
    });
  }
  await report.check('every dependency of a tool is named by one version', async () => {
    const loose: string[] = [];
    for (const file of tracked.filter((path) => /^(?:tools\/[^/]+\/)?package\.json$/u.test(path))) {
      const { dependencies, devDependencies } = JSON.parse(await readFile(join(root, file), 'utf8')) as Manifest;
      for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies })) {
        if (!/^(?:npm:@?[^@]+@)?\d+\.\d+\.\d+$|^(?:workspace|catalog|link):/u.test(range))
          loose.push(`${file}: ${name}@${range}`);
      }
    }
    const { catalog } = parse(await readFile(join(root, 'pnpm-workspace.yaml'), 'utf8')) as {
      readonly catalog: Readonly<Record<string, string>>;
    };
    for (const [name, range] of Object.entries(catalog)) {
      if (!/^(?:npm:@?[^@]+@)?\d+\.\d+\.\d+$/u.test(range)) loose.push(`catalog: ${name}@${range}`);
    }
    if (loose.length > 0) throw new Error(loose.join('\n'));
  });
  await report.check('whatever is installed where nobody looks on is what the lockfile says', async () => {
    const workflows = join('.github', 'workflows');
    const files = [
      '.ci/run',
      'package.json',
      ...(await readdir(join(root, workflows))).map((name) => join(workflows, name)),
    ];
    const loose: string[] = [];
    for (const file of files) {
      const text = await readFile(join(root, file), 'utf8');
      for (const [command] of text.matchAll(/\bpnpm\b[^\n&|"']* (?:install|i|add|update)\b[^\n&|"']*/gu)) {
        if (!command.includes(' --frozen-lockfile')) loose.push(`${file}: ${command.trim()}`);
      }
    }
    if (loose.length > 0) throw new Error(loose.join('\n'));
  });
  await report.check('CI installs by the lockfile before it runs anything', async () => {
    const text = await readFile(join(root, '.ci/run'), 'utf8');
    const [first] = text.match(/^step .*$/mu) ?? [];
    if (first !== "step install 'npx -y pnpm install --frozen-lockfile'") throw new Error(first ?? 'there is no step');
  });
}
