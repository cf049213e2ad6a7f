import { weightedMembers } from './weighted.js';

/** The media types in which a problem can be sent. */
export type ProblemMediaType = 'application/problem+json' | 'application/json' | 'text/html';

/** How well a media type is matched: the quality counts of the most specific range alone. */
interface Match {
  rank: number;
  quality: number;
}

// RFC 9110 §12.5.1: the more specific range has precedence.
const anything = 1;
const anySubtype = 2;
/** Named, with parameters that the answer does not have: the client understands the type, if it has said no more. */
const namedVariant = 3;
const named = 4;

const namesProblemJson = /application\/problem\+json/i;
const namesJson = /json/i;
const htmlFirst = /^text\/html(?:,|$)/;
const jsonFirst = /^application\/json(?:,|$)/;

/**
 * Chooses the media type of a problem by the Accept field of the request (RFC 9110 §12.5.1).
 *
 * `application/problem+json` is sent unless the client asks for something better, also to a client that accepts none of
 * the three, as RFC 9457 §3 shows: a problem in another format tells more than a 406. Who accepts `application/json`
 * is taken to accept `application/problem+json` as much, if it is not named itself; `application/json` is only sent
 * where it is preferred to a named `application/problem+json`. `text/html` has to be preferred to both, or to be named
 * where they are only matched by a wildcard, as browsers do.
 *
 * Never throws; takes time in proportion to the length.
 *
 * @param accept - the value of Accept, if there is one
 * @param html - whether there is an HTML page to choose
 */
export function negotiate(accept: string | null | undefined, html: boolean): ProblemMediaType {
  if (typeof accept !== 'string' || accept === '*/*' || accept === '' || accept === 'application/problem+json') {
    return 'application/problem+json';
  }
  if (!namesProblemJson.test(accept)) {
    // What most clients send is decided by how it begins: there is no higher quality than 1.
    if (!html || jsonFirst.test(accept)) return 'application/problem+json';
    if (htmlFirst.test(accept) && !namesJson.test(accept)) return 'text/html';
  }
  return negotiateRanges(accept, html);
}

function negotiateRanges(accept: string, html: boolean): ProblemMediaType {
  const problem: Match = { rank: 0, quality: 0 };
  const json: Match = { rank: 0, quality: 0 };
  const page: Match = { rank: 0, quality: 0 };
  for (const { name, weight, parameters } of weightedMembers(accept)) {
    switch (name.toLowerCase()) {
      case '*/*':
        note(json, anything, weight);
        note(page, anything, weight);
        break;
      case 'application/*':
        note(json, anySubtype, weight);
        break;
      case 'text/*':
        note(page, anySubtype, weight);
        break;
      case 'application/json':
        noteNamed(json, parameters, weight);
        break;
      case 'application/problem+json':
        noteNamed(problem, parameters, weight);
        break;
      case 'text/html':
        noteNamed(page, parameters, weight);
        break;
    }
  }
  const plain = problem.rank > 0 && json.quality > problem.quality;
  const best = plain || problem.rank === 0 ? json : problem;
  if (html && isPreferred(page, best)) return 'text/html';
  return plain ? 'application/json' : 'application/problem+json';
}

function isPreferred(page: Match, json: Match): boolean {
  if (page.quality !== json.quality) return page.quality > json.quality;
  return page.quality > 0 && page.rank >= namedVariant && json.rank < namedVariant;
}

function noteNamed(match: Match, parameters: boolean, quality: number): void {
  if (!parameters) note(match, named, quality);
  // To refuse one variant is not to refuse the type.
  else if (quality > 0) note(match, namedVariant, quality);
}

function note(match: Match, rank: number, quality: number): void {
  if (rank < match.rank) return;
  match.quality = rank === match.rank ? Math.max(match.quality, quality) : quality;
  match.rank = rank;
}
