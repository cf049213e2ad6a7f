/** What the lookups are asked, in an order that nobody foresees. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Group, groups, type Lookup } from './groups.ts';

interface Entry {
  readonly registry: string;
  readonly code: number;
  readonly phrase: string | null;
}

export type Input = number | string;

/**
 * The registered codes, or their phrases, that are answered by every case of every group asked for them: some peers
 * throw on the others, one even behind its guard.
 */
export async function inputsOf(group: Group): Promise<Input[]> {
  const alike = groups.filter(({ inputs }) => inputs === group.inputs);
  // One that cannot be loaded says so in its own row.
  const loaded = await Promise.allSettled(alike.flatMap(({ cases }) => cases.map((one) => one.load())));
  const lookups = loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return registered(group.inputs).filter((input) => lookups.every((lookup) => answers(lookup, input)));
}

function registered(inputs: Group['inputs']): Input[] {
  const file = fileURLToPath(import.meta.resolve('@codes/enums/registry.json'));
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { readonly entries: readonly Entry[] };
  const iana = entries.filter(({ registry }) => registry === 'iana');
  if (inputs === 'codes') return iana.map(({ code }) => code);
  const phrases = iana.map(({ phrase }) => phrase ?? '');
  return inputs === 'phrases' ? phrases : phrases.map((phrase) => phrase.toUpperCase());
}

function answers(lookup: Lookup, input: Input): boolean {
  try {
    return lookup(input as never) !== undefined;
  } catch {
    return false;
  }
}

/** A power of two, so that an index wraps by a mask. */
export const drawn = 1024;

/** The same pseudo-random sequence of `values` in every process, so that all cases are asked the same. */
export function draw(values: readonly Input[]): Input[] {
  const own = values.map((value) => (typeof value === 'string' ? internalised(value) : value));
  let state = 0x9e3779b9;
  return Array.from({ length: drawn }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return own[Math.floor((state / 2 ** 32) * own.length)] ?? '';
  });
}

/** A property key is internalised, as a literal in a program is; what JSON.parse gives need not be. */
function internalised(value: string): string {
  return Object.keys({ [value]: true })[0] ?? value;
}
