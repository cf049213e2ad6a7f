import { entryRule } from '../rule.ts';

/** A temporary registration has an expiry, and nothing else has one. That the day has passed is no error here. */
export const lifecycleExpiry = entryRule(function* lifecycleExpiry({ entry, id, place }) {
  if (entry.lifecycle === undefined) return;
  const { state, since, expires } = entry.lifecycle;
  if (state === 'temporary' && expires === undefined) {
    yield {
      code: 'lifecycle-expiry',
      message: `${id} is temporary and does not say until when`,
      place: place(['lifecycle', 'state']),
      expected: 'expires: YYYY-MM-DD',
      found: 'no expiry',
      help: 'copy the date from the registry',
    };
  }
  if (state !== 'temporary' && expires !== undefined) {
    yield {
      code: 'lifecycle-expiry',
      message: `${id} expires, but is not temporary`,
      place: place(['lifecycle', 'expires']),
      expected: 'no expiry',
      found: `state: ${state}, expires: ${expires}`,
      help: 'remove expires, or make the state temporary',
    };
  }
  if (since !== undefined && expires !== undefined && since >= expires) {
    yield {
      code: 'lifecycle-expiry',
      message: `${id} expires before it begins`,
      place: place(['lifecycle', 'expires']),
      expected: `a day after ${since}`,
      found: expires,
      help: 'look up both dates again',
    };
  }
});
