/** One member of a weighted list, as in Accept and Accept-Language. */
export interface WeightedMember {
  /** What stands before the parameters, as it was sent. */
  readonly name: string;
  /** The quality: 0 to 1. */
  readonly weight: number;
  /** Whether it has a parameter other than the weight and `charset`. */
  readonly parameters: boolean;
}

const whitespace = /[ \t]*/y;
const token = /[\w!#$%&'*+.^`|~-]*/y;
const rangeName = /[\w!#$%&'*+.^`|~/-]*/y;
const qvalue = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/**
 * Reads a list of members with weights (RFC 9110 §5.6.1, §5.6.6 and §12.4.2): `en;q=0.8, fr`. A member that does not
 * follow the grammar is left out, the others count. Never throws; takes time in proportion to the length.
 *
 * @param field - the value of the header field
 * @returns the members in the order in which they stand
 */
export function weightedMembers(field: string): WeightedMember[] {
  const members: WeightedMember[] = [];
  const scanner = new Scanner(field);
  while (!scanner.ended) {
    const member = readMember(scanner);
    if (member !== undefined) members.push(member);
    scanner.nextMember();
  }
  return members;
}

function readMember(scanner: Scanner): WeightedMember | undefined {
  scanner.take(whitespace);
  const name = scanner.take(rangeName);
  if (name === '') return undefined;
  let weight = 1;
  let parameters = false;
  for (;;) {
    scanner.take(whitespace);
    if (scanner.ended || scanner.sees(',')) return { name, weight, parameters };
    if (!scanner.takes(';')) return undefined;
    scanner.take(whitespace);
    const parameter = scanner.take(token);
    // RFC 9110 §5.6.6 allows empty parameters: `;;`.
    if (parameter === '') continue;
    if (!scanner.takes('=')) return undefined;
    if (parameter === 'q' || parameter === 'Q') {
      const value = scanner.take(token);
      if (!qvalue.test(value)) return undefined;
      weight = Number(value);
    } else {
      if (scanner.sees('"') ? !scanner.takeQuoted() : scanner.take(token) === '') return undefined;
      parameters ||= parameter.toLowerCase() !== 'charset';
    }
  }
}

/** A place in a text, which only moves forward. */
class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get ended(): boolean {
    return this.#at >= this.#text.length;
  }

  sees(character: string): boolean {
    return this.#text[this.#at] === character;
  }

  takes(character: string): boolean {
    const seen = this.sees(character);
    if (seen) this.#at += 1;
    return seen;
  }

  /** Takes what a sticky pattern that also matches nothing matches here. */
  take(pattern: RegExp): string {
    const start = this.#at;
    pattern.lastIndex = start;
    pattern.test(this.#text);
    this.#at = pattern.lastIndex;
    return this.#text.slice(start, this.#at);
  }

  /** Takes a quoted string (RFC 9110 §5.6.4); one that is never closed takes all the rest, and is `false`. */
  takeQuoted(): boolean {
    for (this.#at += 1; !this.ended; this.#at += 1) {
      if (this.takes('"')) return true;
      if (this.sees('\\')) this.#at += 1;
    }
    return false;
  }

  /** Goes behind the next comma that is not within a quoted string. */
  nextMember(): void {
    while (!this.ended && !this.takes(',')) {
      if (this.sees('"')) this.takeQuoted();
      else this.#at += 1;
    }
  }
}
