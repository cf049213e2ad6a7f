import fc from 'fast-check';

/** Any character of Unicode, surrogates being none. fast-check's own unit for it, `binary`, takes a second to be made. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10f7ff })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));
