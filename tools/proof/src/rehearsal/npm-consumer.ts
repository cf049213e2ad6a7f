import type { Check } from '../report.ts';
import { type Consumer, installed, type Use } from './consumer.ts';
import { compileUses, everyUse, type Format, frameworks, usesIn } from './programs.ts';
import type { Released } from './repository.ts';

/** What a project needs that uses the packages in Node. */
export const nodeTools = { ...frameworks, typescript: '7.0.2', '@types/node': '24.19.2' };

/** Installed by npm: TypeScript, ES modules, CommonJS, and the commands that packages bring. */
export async function npmChecks(
  consumer: Consumer,
  released: readonly Released[],
  uses: readonly Use[],
): Promise<Check[]> {
  await consumer.run('npm', 'install', '--no-audit', '--no-fund', '--no-update-notifier');
  const manifests = await installed(consumer.folder, released);
  const used = (['esm', 'cjs'] as const).map((format) => ({
    name: `npm, TypeScript, ${titles[format]}`,
    run: async (): Promise<void> => {
      await compileUses(consumer, format, uses);
      everyUse(await consumer.node(`${format}/main.js`), usesIn(format, uses));
    },
  }));
  const commands = manifests.flatMap(({ bin = {} }) => Object.keys(bin));
  const helped = commands.map((command) => ({
    name: `npm, the command ${command}`,
    run: async (): Promise<void> => {
      const output = await consumer.run('npm', 'exec', '--offline', '--', command, '--help');
      if (!output.includes(`Usage: ${command}`)) throw new Error(output);
    },
  }));
  // One after the other: both compile the same sources, each as its own kind of module.
  return [...used, ...helped];
}

const titles: Readonly<Record<Format, string>> = { esm: 'ES modules', cjs: 'CommonJS' };
