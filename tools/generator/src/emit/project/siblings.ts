import type { ProjectSettings } from './project-emitter.ts';

/** How a file imports one that another emitter writes: by its folder, with the ending that it has when it runs. */
export function moduleOf({ folders, importEnding }: ProjectSettings, emitter: string, file: string): string {
  const folder = (folders.get(emitter) ?? '.').split('/').filter((part) => part !== '' && part !== '.');
  const path = [...folder, file.replace(/\.ts$/u, importEnding)].join('/');
  return path.startsWith('../') ? path : `./${path}`;
}

/** How a file imports one that the same emitter writes, by its name without an ending. */
export function ownModule({ importEnding }: ProjectSettings, stem: string): string {
  return `./${stem}.gen${importEnding}`;
}
