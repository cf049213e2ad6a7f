// All that RFC 8259 §7 does not call unescaped, and surrogates, those of a pair as well: it is faster not to look.
const special = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;
// With the flag `u` a surrogate within a pair is none.
const loneSurrogate = /\p{Surrogate}/gu;

/** The text with U+FFFD in place of each lone surrogate, which has no form in UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogate, '\ufffd');
}

/**
 * A text as a JSON string (RFC 8259 §7). A lone surrogate becomes U+FFFD: RFC 7493 §2.1 forbids even the escaped form,
 * and some parsers reject it.
 */
export function quote(text: string): string {
  return special.test(text) ? JSON.stringify(wellFormed(text)) : `"${text}"`;
}
