import type { AuthoredReference } from '../model/authored.ts';
import type { Citation } from './registration.ts';

/** A cited text as a reference. Nobody has opened it yet, so it is not verified. */
export function citedReference(citation: Citation, registry: { readonly homepage: string }): AuthoredReference {
  if (citation.kind === 'rfc') {
    const { rfc, section } = citation;
    return { rfc, ...(section === undefined ? {} : { section }), verified: false };
  }
  const { name } = citation;
  // What the registry cites beside RFCs are documents of the IETF's datatracker, or else are told of on its own page.
  const tracked = /^(?:draft|status-change)-[\w.-]+$/u.test(name);
  return {
    title: name,
    url: tracked ? `https://datatracker.ietf.org/doc/${name}/` : registry.homepage,
    verified: false,
  };
}
