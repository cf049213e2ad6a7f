import type { AuthoredReference } from './authored.ts';
import type { Reference } from './types.ts';

/** The number of a section (`15.5.5`) or of an appendix (`A.1`) of an RFC. */
export const sectionNumber = /^(?:\d+|[A-Z])(?:\.\d+)*$/u;

/** Completes a reference: an RFC's title and URL follow from its number and section. */
export function toReference({ title, url, rfc, section, verified }: AuthoredReference): Reference {
  return {
    title: title ?? rfcTitle(rfc, section),
    url: url ?? rfcUrl(rfc, section),
    ...(rfc === undefined ? {} : { rfc }),
    ...(section === undefined ? {} : { section }),
    verified,
  };
}

/** The title of a reference and its section, which the title of an RFC has already. */
export function referenceLabel({ title, rfc, section }: Reference): string {
  return rfc === undefined && section !== undefined ? `${title}, ${section}` : title;
}

function rfcTitle(rfc = 0, section?: string): string {
  if (section === undefined) return `RFC ${rfc}`;
  return /^\d/u.test(section) ? `RFC ${rfc}, Section ${section}` : `RFC ${rfc}, Appendix ${section}`;
}

function rfcUrl(rfc = 0, section?: string): string {
  const page = `https://www.rfc-editor.org/rfc/rfc${rfc}.html`;
  if (section === undefined) return page;
  return `${page}#${/^\d/u.test(section) ? 'section' : 'appendix'}-${section}`;
}
