import type { Lifecycle } from '../model/types.ts';
import type { Finding } from './findings.ts';
import type { Citation } from './registration.ts';

/** A finding in a few words, to stand after the code. */
export function describeFinding(finding: Finding): string {
  switch (finding.kind) {
    case 'new':
      return `new: ${finding.registration.phrase} (${stateText(finding.registration.lifecycle)})`;
    case 'phrase':
      return `phrase: ${finding.from ?? 'none'} → ${finding.to}`;
    case 'reference':
      return `reference: ${finding.missing.map(citationName).join(', ')} is cited now`;
    case 'lifecycle':
      return `lifecycle: ${stateText(finding.from)} → ${stateText(finding.to)}`;
    case 'withdrawn':
      return `withdrawn: ${finding.phrase ?? 'no phrase'} is not registered any more`;
    case 'expired':
      return `expired on ${finding.expires}: see whether it was extended, registered for good or withdrawn`;
  }
}

/** What a cited text is called. */
function citationName(citation: Citation): string {
  if (citation.kind === 'other') return citation.name;
  return `RFC ${citation.rfc}${citation.section === undefined ? '' : `, Section ${citation.section}`}`;
}

function stateText({ state, since, expires }: Lifecycle): string {
  const from = since === undefined ? '' : ` since ${since}`;
  return `${state}${from}${expires === undefined ? '' : ` until ${expires}`}`;
}
