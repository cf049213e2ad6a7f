const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** `Sun, 06 Nov 1994 08:49:37 GMT`, the form in which dates are sent. */
const imfFixdate = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/;
/** `Sunday, 06-Nov-94 08:49:37 GMT` */
const rfc850Date = /^[A-Z][a-z]{5,8}, (\d\d)-([A-Z][a-z]{2})-(\d\d) (\d\d):(\d\d):(\d\d) GMT$/;
/** `Sun Nov  6 08:49:37 1994` */
const asctimeDate = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4})$/;

/**
 * The time of an HTTP date, in milliseconds since 1970: of an IMF-fixdate, or of one of the two obsolete forms that a
 * recipient has to accept as well (RFC 9110 §5.6.7). All three are in UTC.
 *
 * @param text - the field value
 * @param now - the present: a year of two digits is not more than 50 years after it
 * @returns `undefined` for anything else, and for days and times that there are not
 */
export function httpDateMs(text: string, now: number): number | undefined {
  const imf = imfFixdate.exec(text);
  if (imf !== null) return utc(imf[3], imf[2], imf[1], imf.slice(4));
  const asctime = asctimeDate.exec(text);
  if (asctime !== null) return utc(asctime[6], asctime[1], asctime[2], asctime.slice(3, 6));
  const rfc850 = rfc850Date.exec(text);
  if (rfc850 === null) return undefined;
  const present = new Date(now).getUTCFullYear();
  const latest = new Date(now).setUTCFullYear(present + 50);
  const year = present - (present % 100) + 100 + Number(rfc850[3]);
  const times = [year, year - 100, year - 200].map((each) => utc(`${each}`, rfc850[2], rfc850[1], rfc850.slice(4)));
  return times.find((each) => each !== undefined && each <= latest);
}

function utc(year = '', name = '', day = '', clock: readonly string[] = []): number | undefined {
  const [hour = 0, minute = 0, second = 0] = clock.map(Number);
  const date = new Date(0);
  const month = months.indexOf(name) / 3;
  if (month < 0) return undefined;
  date.setUTCFullYear(Number(year), month, Number(day));
  // RFC 9110 §5.6.7 allows the leap second.
  if (date.getUTCDate() !== Number(day) || hour > 23 || minute > 59 || second > 60) return undefined;
  return date.setUTCHours(hour, minute, second);
}
