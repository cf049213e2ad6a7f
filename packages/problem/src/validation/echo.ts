import { isObject, read } from '../guarded.js';
import { readList } from './read.js';

const leafLimit = 100;
const depthLimit = 4;
/** Libraries cut long values short: their beginning is looked for as well. */
const beginning = 16;
/** What is inside a submitted object or array is looked for from this length on: shorter, it is found in any sentence. */
const innerLength = 3;

/**
 * Whether a text repeats a submitted value or, for an object or array, one of the values in it. Never throws.
 *
 * It errs on the side of yes: a sentence that holds the value by chance counts, since the price is a plainer sentence.
 *
 * @param text - a message
 * @param value - what was submitted
 * @param known - words of the schema (a label, a path) that the text may hold whatever was submitted
 */
export function echoes(text: string, value: unknown, known: readonly string[] = []): boolean {
  const rest = known.reduce((left, word) => (word === '' ? left : left.split(word).join('\0')), text).toLowerCase();
  if (!isObject(value)) return holds(rest, value, 1);
  return leaves(value).some((leaf) => holds(rest, leaf, innerLength));
}

function holds(text: string, value: unknown, shortest: number): boolean {
  // A boolean or nothing at all is no secret, and a word of every other sentence.
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') return false;
  const plain = String(value).trim().slice(0, 1000).toLowerCase();
  if (plain.length < shortest || plain === '') return false;
  if (typeof value === 'string' && plain.length >= innerLength) {
    const escaped = JSON.stringify(plain).slice(1, -1);
    return [plain, escaped].some((form) => text.includes(form.slice(0, beginning)));
  }
  return standsAlone(text, plain);
}

/** Whether a short word is in a text other than as a part of a longer one. */
function standsAlone(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const around = [text[at - 1], text[at + word.length]];
    if (!around.some((char) => char !== undefined && /[\p{L}\p{N}]/u.test(char))) return true;
  }
  return false;
}

function leaves(root: object): unknown[] {
  const found: unknown[] = [];
  let level: readonly object[] = [root];
  for (let depth = 0; depth < depthLimit && level.length > 0; depth += 1) {
    const next: object[] = [];
    for (const parent of level) {
      for (const child of children(parent)) {
        if (found.length + next.length >= leafLimit) break;
        if (isObject(child)) next.push(child);
        else found.push(child);
      }
    }
    level = next;
  }
  return found;
}

function children(parent: object): readonly unknown[] {
  const list = readList(parent, leafLimit);
  if (list !== undefined) return list;
  try {
    return Object.keys(parent)
      .slice(0, leafLimit)
      .map((key) => read(parent, key));
  } catch {
    return [];
  }
}
