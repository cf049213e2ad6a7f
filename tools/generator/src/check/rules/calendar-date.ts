import { entryRule } from '../rule.ts';

/** A date exists: no 31 February. */
export const calendarDate = entryRule(function* calendarDate({ entry, id, place }) {
  for (const field of ['since', 'expires'] as const) {
    const date = entry.lifecycle?.[field];
    if (date === undefined || exists(date)) continue;
    yield {
      code: 'calendar-date',
      message: `${id} has a date that no calendar has`,
      place: place(['lifecycle', field]),
      expected: 'a day of the Gregorian calendar, YYYY-MM-DD',
      found: date,
      help: 'look up the date again',
    };
  }
});

function exists(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
