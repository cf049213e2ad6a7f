import type { Appearance, Entry, HeaderRule, Lifecycle, ProblemLifecycle, Redirect } from '../model/types.ts';
import { referenceLabel } from '../model/reference.ts';

const places: Readonly<Record<Appearance, string>> = {
  response: 'as the status code of a response',
  log: 'in the logs of the sender, or inside it',
  content: 'in the content of a response that has another status code',
};

/** Where a code is met. */
export function appearance({ appearsIn }: Entry): string {
  const where = (['response', 'log', 'content'] as const)
    .filter((place) => appearsIn.includes(place))
    .map((place) => places[place])
    .join('; ');
  return appearsIn.includes('response') ? `${sentence(where)}.` : `Only ${where}: it is never sent as a status code.`;
}

/** Whether a response has content, and what the Fetch standard makes of it. */
export function content({ content: stated, nullBody }: Entry): string[] {
  const sentences = {
    forbidden: 'A response with it has no content.',
    allowed: 'A response with it may have content.',
    expected: 'A response with it is expected to have content.',
  };
  return [
    ...(stated === null ? [] : [sentences[stated]]),
    ...(nullBody === true ? ['It is a null body status of the Fetch standard: a Response with it takes no body.'] : []),
  ];
}

/** Whether caches keep a response. */
export function caching({ cacheable }: Entry): string[] {
  const sentences = {
    heuristic: 'A response may be stored, and reused even if it does not say how long it is fresh.',
    never: 'A response must not be stored.',
    explicit: 'A response may be reused only if it says how long it is fresh.',
  };
  return cacheable === null ? [] : [sentences[cacheable]];
}

const methods: Readonly<Record<Redirect['method'], string>> = {
  preserved: 'Whoever follows it keeps the method of the request.',
  'may-change': 'Whoever follows it may change the method: POST may become GET.',
  'becomes-get': 'Whoever follows it retrieves with GET, whatever the method was.',
};

/** What becomes of the request method. */
export function redirection({ redirect }: Entry): string[] {
  return redirect === null ? [] : [methods[redirect.method]];
}

/** A rule for a header field: its level, when it holds, and who says so. */
export function headerRule({ name, direction, level, condition, reference }: HeaderRule): string {
  const message = `a ${direction}`;
  const rule = level === null ? `${name} is named for ${message}` : `${name} ${level} be in ${message}`;
  return `${rule}${condition === undefined ? '' : `: ${condition}`} (${referenceLabel(reference)}).`;
}

const states: Readonly<Record<Lifecycle['state'] | ProblemLifecycle['state'], string>> = {
  active: 'Active',
  temporary: 'Registered for a time only',
  deprecated: 'Deprecated by who defines it',
  obsoleted: 'Marked as obsoleted in its registry',
  unused: 'Registered as not to be used',
  removed: 'No longer sent, or withdrawn',
  requested: 'Requested, and not registered yet',
};

/** How far a code or a problem type is in its life; nothing where it is simply in use. */
export function lifecycle({ state, since, expires, note }: Lifecycle | ProblemLifecycle): string[] {
  const began = since === undefined ? '' : `, since ${since}`;
  const ends = expires === undefined ? '' : `, until ${expires}`;
  const stated = state === 'active' && began === '' ? [] : [`${states[state]}${began}${ends}.`];
  const all = [...stated, ...(note === undefined ? [] : [note])];
  return all.length === 0 ? [] : [all.join(' ')];
}

/** A text with a capital at its beginning. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
