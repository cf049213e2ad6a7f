import fc from 'fast-check';

/** A way to spoil a text, at a place that is a part of its length. */
type Damage = (lines: readonly string[], at: number, random: number) => Uint8Array | string;

const joined = (lines: readonly string[]): string => lines.join('\n');

/** The lines with one of them replaced by others: one with a key, since in a comment hardly anything is wrong. */
function replaced(lines: readonly string[], at: number, make: (line: string) => readonly string[]): string {
  const withKey = lines.flatMap((line, index) => (/^[\s-]*\w+:/u.test(line) ? [index] : []));
  const index = withKey[Math.floor(at * withKey.length)];
  return joined(lines.flatMap((line, each) => (each === index ? make(line) : [line])));
}

const tokens = [
  ': ',
  '- ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '#',
  '&a ',
  '*a',
  '!!int ',
  '? ',
  '|',
  '>',
  '---',
  '...',
  '@',
  '`',
  '%',
  '\t',
];
const badBytes = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xfe, 0xff], [0]];

function withBytes(lines: readonly string[], at: number, bytes: readonly number[]): Uint8Array {
  const text = new TextEncoder().encode(joined(lines));
  const from = Math.floor(at * text.length);
  return Uint8Array.from([...text.subarray(0, from), ...bytes, ...text.subarray(from)]);
}

function pick<Item>(items: readonly Item[], random: number): Item {
  return items[Math.floor(random * items.length)] as Item;
}

/** Every kind of damage, by name. */
export const damages: Readonly<Record<string, Damage>> = {
  'cut off': (lines, at) => joined(lines).slice(0, Math.floor(at * joined(lines).length)),
  'a line left out': (lines, at) => replaced(lines, at, () => []),
  'a line twice': (lines, at) => replaced(lines, at, (line) => [line, line]),
  'lines exchanged': (lines, at) => replaced(lines, at, (line) => [...lines.slice(-2), line]),
  'a key twice': (lines, at) => replaced(lines, at, (line) => [line, line.replace(/:.*$/u, ': another')]),
  'a key misspelt': (lines, at) => replaced(lines, at, (line) => [line.replace(/\w(?=\w*:)/u, 'q')]),
  'indented more': (lines, at, random) =>
    replaced(lines, at, (line) => [' '.repeat(1 + Math.floor(random * 5)) + line]),
  'indented less': (lines, at) => replaced(lines, at, (line) => [line.replace(/^ {1,2}/u, '')]),
  'a tab': (lines, at) => replaced(lines, at, (line) => [`\t${line}`]),
  'a token more': (lines, at, random) => replaced(lines, at, (line) => [line + pick(tokens, random)]),
  'a token in front': (lines, at, random) => replaced(lines, at, (line) => [pick(tokens, random) + line]),
  'a value gone': (lines, at) => replaced(lines, at, (line) => [line.replace(/: .*$/u, ':')]),
  'a value of another type': (lines, at, random) =>
    replaced(lines, at, (line) => [
      line.replace(/: .*$/u, `: ${pick(['[]', '{}', '-1', '1e3', 'null', 'true', '""', '0x1F'], random)}`),
    ]),
  'a bad byte': (lines, at, random) => withBytes(lines, at, pick(badBytes, random)),
  'nested deeply': (lines, at, random) =>
    replaced(lines, at, (line) => [line.replace(/: .*$/u, `: ${'['.repeat(10 ** Math.ceil(random * 4))}`)]),
  'nested deeply and closed': (lines, at, random) => {
    const depth = 10 ** Math.ceil(random * 3);
    return replaced(lines, at, (line) => [line.replace(/: .*$/u, `: ${'['.repeat(depth)}${']'.repeat(depth)}`)]);
  },
};

/** What spoils a document: a kind of damage, where, and something more that it may need. */
export const anyDamage = fc.record({
  kind: fc.constantFrom(...Object.keys(damages)),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});

/** The bytes of a document after some damage. */
export function spoilt(
  bytes: Uint8Array,
  { kind, at, random }: { kind: string; at: number; random: number },
): Uint8Array {
  const result = damages[kind]?.(new TextDecoder().decode(bytes).split('\n'), at, random) ?? bytes;
  return typeof result === 'string' ? new TextEncoder().encode(result) : result;
}
