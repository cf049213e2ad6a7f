import type { Disk } from '../../src/write/write.ts';

/** Which operation fails, and whether all after it do, too. */
export interface Fault {
  readonly at: number;
  readonly persistent: boolean;
}

/** A disk in memory that fails where it is told to. A write that fails has written half. */
export class MemoryDisk implements Disk {
  readonly files: Map<string, string>;
  operations = 0;
  readonly #fault: Fault | undefined;

  constructor(files: Iterable<readonly [string, string]>, fault?: Fault) {
    this.files = new Map(files);
    this.#fault = fault;
  }

  async mkdir(): Promise<void> {
    this.#count();
  }

  async writeFile(path: string, text: string): Promise<void> {
    this.files.set(path, text.slice(0, text.length / 2));
    this.#count();
    this.files.set(path, text);
  }

  async rename(from: string, to: string): Promise<void> {
    this.#count();
    const text = this.files.get(from);
    if (text === undefined) throw Object.assign(new Error(`no ${from}`), { code: 'ENOENT' });
    this.files.delete(from);
    this.files.set(to, text);
  }

  async rm(path: string): Promise<void> {
    this.#count();
    this.files.delete(path);
  }

  #count(): void {
    this.operations += 1;
    const { at, persistent } = this.#fault ?? { at: Number.POSITIVE_INFINITY, persistent: false };
    const fails = persistent ? this.operations >= at : this.operations === at;
    if (fails) throw Object.assign(new Error('no space'), { code: 'ENOSPC', errno: -28 });
  }
}
