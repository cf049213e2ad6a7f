import { entryName } from '../find/names.ts';
import { classOf, statusClasses } from '../model/class.ts';
import { standardRegistry } from '../model/names.ts';
import type { Entry, Model } from '../model/types.ts';

const source = 'RFC 9110, Section 15';

/** The class of an entry, and what a client makes of the code that does not know it, unless it is the standard one. */
export function classSentences(model: Model, entry: Entry): string {
  const standard = standardRegistry(model);
  const named = `${className(entry.code)}.`;
  if (entry.registry === standard.id) return named;
  const registered = inStandard(model, entry.code);
  const unused = ['unused', 'removed'].includes(registered?.lifecycle.state ?? 'unused');
  if (registered === undefined || unused)
    return `${named} ${unknowing(model, entry.code, entry.appearsIn.includes('response') ? 'sent' : 'never sent')}`;
  return `${named} The number is registered as ${entryName(registered)}: that is what a client takes it for that knows nothing of ${entry.registry}.`;
}

/** `Client error (4xx)`, or why a code has no class. */
export function className(code: number): string {
  const found = statusClasses.find(({ name }) => name === classOf(code));
  if (found === undefined) return `Outside ${range()}, and so of no class`;
  const words = found.name.replace('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} (${found.digit}xx)`;
}

/** What a client takes a code for that it does not know. */
export function unknowing(model: Model, code: number, how: 'sent' | 'never sent'): string {
  const subject =
    how === 'sent' ? 'A client that does not know it takes it for' : 'A client that received it would take it for';
  if (classOf(code) === null) return `${subject} a server error (${source}).`;
  const general = Math.floor(code / 100) * 100;
  const entry = inStandard(model, general);
  return `${subject} ${entry === undefined ? general : entryName(entry)} (${source}).`;
}

function inStandard(model: Model, code: number): Entry | undefined {
  const { id } = standardRegistry(model);
  return model.entries.find((entry) => entry.registry === id && entry.code === code);
}

function range(): string {
  const digits = statusClasses.map(({ digit }) => digit);
  return `${Math.min(...digits)}00–${Math.max(...digits)}99`;
}
