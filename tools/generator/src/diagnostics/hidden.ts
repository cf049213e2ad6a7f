/**
 * A character that does not show, or that changes how others show: controls (line ends and tabs among them), zero-width
 * and reordering marks, line separators, halves of surrogate pairs.
 */
export const hiddenCharacter =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|\p{Surrogate}/u;
