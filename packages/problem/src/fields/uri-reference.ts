import { attempt } from '../guarded.js';

/** Keeps the characters of RFC 3986 §2.2 and §2.3, save brackets, and escapes; anything else becomes an escape. */
function encode(text: string): string {
  // A lone surrogate has no UTF-8. The escapes that were there already have just been escaped again: undo that.
  return encodeURI(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/%25(?=[\dA-F]{2})/gi, '%');
}

/** Keeps the brackets of an authority whose host is an IP literal (RFC 3986 §3.2.2), encodes the others. */
function encodeHierarchy(text: string): string {
  const [, before = '', address = '', after = text] =
    /^((?:[a-z][a-z\d+.-]*:)?\/\/(?:[^/?@]*@)?)(\[(?:[\da-f:.]+|v[\da-f]+\.[\w.~!$&'()*+,;=:-]+)\])((?::\d*)?(?:[/?].*)?)$/is.exec(
      text,
    ) ?? [];
  return encode(before) + address + encode(after);
}

/**
 * The value of Location (RFC 9110 §10.2.2) or Content-Location (§8.7): a URI reference (RFC 3986 §4.1). Never throws.
 *
 * The characters that RFC 3986 does not allow are percent-encoded as UTF-8: controls and spaces, but for those around
 * the reference, which are dropped; all outside ASCII; `"<>\^{|}` and the backtick; a `%` that begins no escape; a
 * second `#`; brackets, but for those of an IP address. What is encoded stays as it is, so that encoding twice does no
 * harm. Nothing is resolved; what has a colon but no scheme before it, such as `12:30`, becomes `./12:30` (§4.2).
 *
 * @param value - a URI reference, relative or not, international or not; or a `URL`
 * @returns `undefined` for what is neither, and for an empty reference
 */
export function uriReference(value: string | { readonly href: string } | undefined): string | undefined {
  return attempt(() => {
    const given: unknown = typeof value === 'string' ? value : value?.href;
    if (typeof given !== 'string') return undefined;
    const [, hierarchy = '', hash = '', fragment = ''] =
      /^[\t\n\f\r ]*([^#]*)(#?)(.*)$/s.exec(/.*[^\t\n\f\r ]/s.exec(given)?.[0] ?? '') ?? [];
    const reference = encodeHierarchy(hierarchy) + hash + encode(fragment).replaceAll('#', '%23');
    return (/^(?![a-z][a-z\d+.-]*:)[^/?#]*:/i.test(reference) ? `./${reference}` : reference) || undefined;
  });
}
