import type { Manifest } from '../packages.ts';

/** The framework that an adapter is for, and what of it is only for those who have it anyway. */
interface Peers {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const peers: Readonly<Record<string, Peers>> = {
  '@codes/express': { required: ['express'], optional: ['@types/express'] },
  '@codes/hono': { required: ['hono'], optional: ['@hono/zod-openapi', 'hono-openapi'] },
  '@codes/next': { required: ['next'], optional: [] },
};

/** What a package of packages/ would have npm install, or run, that is neither ours nor the framework that it is for. */
export function foreign(manifest: Manifest): string[] {
  const { dependencies = {}, optionalDependencies = {}, bundleDependencies, bundledDependencies } = manifest;
  return [
    ...Object.keys(dependencies).filter((name) => !name.startsWith('@codes/')),
    ...Object.keys(optionalDependencies),
    ...(bundleDependencies === undefined && bundledDependencies === undefined ? [] : ['what is bundled']),
  ];
}

/** How the peers differ from the framework, required, and what is optional. */
export function otherPeers({ name, peerDependencies = {}, peerDependenciesMeta = {} }: Manifest): string[] {
  const { required, optional } = peers[name] ?? { required: [], optional: [] };
  const isOptional = (peer: string): boolean => peerDependenciesMeta[peer]?.optional === true;
  const found = Object.keys(peerDependencies);
  return [
    ...found.filter((peer) => !(isOptional(peer) ? optional : required).includes(peer)),
    ...[...required, ...optional].filter((peer) => !found.includes(peer)),
  ];
}

/** Ranges of the workspace's own kind, which npm does not know. */
export function unpublishable({ dependencies = {}, peerDependencies = {} }: Manifest): string[] {
  return Object.entries({ ...dependencies, ...peerDependencies })
    .filter(([, range]) => /^(?:workspace|catalog|file|link|git|https?):/u.test(range) || range === '*')
    .map(([name, range]) => `${name}@${range}`);
}

const hooks = /^(?:pre|post)?(?:install|prepare|pack|publish)$|^(?:prepublishOnly|dependencies)$/u;

/** The scripts that a package manager runs by itself. */
export function lifecycleScripts({ scripts = {} }: Manifest): string[] {
  return Object.keys(scripts).filter((name) => hooks.test(name));
}
