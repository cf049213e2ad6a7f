import type { AuthoredRegistry } from './authored.ts';

/** The codes that a key stands for: those of the standard registry, or else those of all others, by id. */
export class StatusNames {
  readonly #byName = new Map<string, Map<string, number>>();
  readonly #codes = new Set<number>();

  constructor(registries: readonly Pick<AuthoredRegistry, 'registry' | 'kind' | 'entries'>[]) {
    const standard = new Set<string>();
    const ranked = [...registries].sort((a, b) => Number(b.kind === 'standard') - Number(a.kind === 'standard'));
    for (const { registry, kind, entries } of ranked) {
      for (const { code, key, aliases = [] } of entries) {
        this.#codes.add(code);
        for (const name of [key, ...aliases.map(({ constant }) => constant)]) {
          if (typeof name !== 'string') continue;
          this.#add(`${registry}/${name}`, `${registry}/${code}`, code);
          if (kind === 'standard') standard.add(name);
          if (kind === 'standard' || !standard.has(name)) this.#add(name, `${registry}/${code}`, code);
        }
      }
    }
  }

  /** The ids and codes of the entries that a name, or a code, may mean. */
  meanings(status: number | string): ReadonlyMap<string, number> {
    if (typeof status === 'string') return this.#byName.get(status) ?? new Map();
    return this.#codes.has(status) ? new Map([[String(status), status]]) : new Map();
  }

  /** Every name that means something. */
  get names(): string[] {
    return [...this.#byName.keys()];
  }

  #add(name: string, id: string, code: number): void {
    const meanings = this.#byName.get(name) ?? new Map<string, number>();
    this.#byName.set(name, meanings.set(id, code));
  }
}
