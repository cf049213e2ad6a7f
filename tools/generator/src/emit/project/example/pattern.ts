/**
 * A string for a regular expression of the usual kind: literals, classes, groups, choices and counts. Nothing for one
 * with more than that. What it gives is tried by whoever asked.
 */
export function stringFor(pattern: string): string | undefined {
  const reader: Reader = { source: pattern, at: 0 };
  const made = choice(reader);
  return reader.at === pattern.length ? made : undefined;
}

interface Reader {
  readonly source: string;
  at: number;
}

/** The most that is repeated: a count beyond it is no example to read. */
const most = 64;

/** The first of several alternatives; the others are read over. */
function choice(reader: Reader): string | undefined {
  const first = sequence(reader);
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    if (sequence(reader) === undefined) return undefined;
  }
  return first;
}

function sequence(reader: Reader): string | undefined {
  let made = '';
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const atom = atomOf(reader);
    const count = countOf(reader);
    if (atom === undefined || count > most) return undefined;
    // Several items of a class are not all the same, so that they look like something.
    for (let n = 0; n < count; n += 1) made += atom[n % atom.length] ?? '';
  }
  return made;
}

/** What an atom can be, one repetition after the other. */
function atomOf(reader: Reader): readonly string[] | undefined {
  const character = reader.source[reader.at] ?? '';
  reader.at += 1;
  switch (character) {
    case '^':
    case '$':
      return [''];
    case '.':
      return ['a', 'b', 'c'];
    case '(':
      return group(reader);
    case '[':
      return characterClass(reader);
    case '\\':
      return escaped(reader);
    case '*':
    case '+':
    case '?':
    case '{':
      return undefined;
    default:
      return [character];
  }
}

function group(reader: Reader): readonly string[] | undefined {
  const opening = /^\?(?::|<[A-Za-z]\w*>)/u.exec(reader.source.slice(reader.at, reader.at + most));
  if (opening === null && reader.source[reader.at] === '?') return undefined;
  reader.at += opening?.[0].length ?? 0;
  const made = choice(reader);
  if (made === undefined || reader.source[reader.at] !== ')') return undefined;
  reader.at += 1;
  return [made];
}

function characterClass(reader: Reader): readonly string[] | undefined {
  const negated = reader.source[reader.at] === '^';
  if (negated) reader.at += 1;
  const members: string[] = [];
  while (reader.source[reader.at] !== ']') {
    if (reader.at >= reader.source.length) return undefined;
    const from = classMember(reader);
    if (from === undefined) return undefined;
    const isRange = reader.source[reader.at] === '-' && reader.source[reader.at + 1] !== ']';
    if (!isRange) {
      members.push(...from);
      continue;
    }
    reader.at += 1;
    const to = classMember(reader);
    if (to === undefined) return undefined;
    members.push(...range(from[0] ?? '', to[0] ?? ''));
  }
  reader.at += 1;
  if (negated) return Array.from('abc019-_ ').filter((character) => !members.includes(character));
  return members.length === 0 ? undefined : members;
}

function classMember(reader: Reader): readonly string[] | undefined {
  const character = reader.source[reader.at] ?? '';
  reader.at += 1;
  return character === '\\' ? escaped(reader) : [character];
}

function range(from: string, to: string): string[] {
  const [first, last] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
  return Array.from({ length: Math.max(0, Math.min(last - first + 1, most)) }, (_, n) =>
    String.fromCodePoint(first + n),
  );
}

function escaped(reader: Reader): readonly string[] | undefined {
  const character = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (character === 'd') return Array.from('1234567890');
  if (character === 'w' || character === 'D' || character === 'S') return Array.from('abcdefgh');
  if (character === 's' || character === 'W') return [' '];
  return /^[A-Za-z0-9]?$/u.test(character) ? undefined : [character];
}

/** How often an atom is repeated: as seldom as it may be, but once where that is allowed. */
function countOf(reader: Reader): number {
  const counted = /^(?:([*+?])|\{(\d+)(?:,(\d*))?\})\??/u.exec(reader.source.slice(reader.at, reader.at + most));
  if (counted === null) return 1;
  reader.at += counted[0].length;
  const [, mark, least, greatest] = counted;
  if (mark !== undefined) return 1;
  return Math.max(Number(least), greatest === '0' || (greatest === undefined && least === '0') ? 0 : 1);
}
