import { nodes } from '../engines.ts';
import { cellsOf } from '../matrix/cells.ts';
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
  const used = (['esm', 'cjs'] as const).flatMap((format): Check[] => {
    const own = usesIn(format, uses);
    const packages = own.map(({ name }) => `@codes/${name}`);
    return [
      { name: `npm, TypeScript, ${titles[format]}`, run: () => compileUses(consumer, format, uses) },
      ...nodes.map(({ name, command, column }) => ({
        name: `npm, ${titles[format]}, run by ${name}`,
        run: async (): Promise<void> => everyUse(await consumer.run(command, `${format}/main.js`), own),
        fills: cellsOf(packages, column, format === 'esm' ? 'ESM' : 'CommonJS'),
      })),
    ];
  });
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
