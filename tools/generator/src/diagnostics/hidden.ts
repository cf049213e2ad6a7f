/**
 * A character that does not show, or that changes how others show: controls (line ends and tabs among them), zero-width
 * and reordering marks, soft hyphens, spaces that are none, line separators, halves of surrogate pairs.
 */
export const hiddenCharacter =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001F\u007F-\u009F\u00A0\u2000-\u200F\u2028-\u202F\u205F-\u2069\u3000]|\p{Default_Ignorable_Code_Point}|\p{Surrogate}/u;

/** Input is shown, never obeyed: control characters (terminal escapes among them) become visible marks, as long as they. */
export function printable(text: string): string {
  return text.replaceAll(hiddenCharacters, ({ length }) => '\u{FFFD}'.repeat(length));
}

const hiddenCharacters = new RegExp(hiddenCharacter, 'gu');
