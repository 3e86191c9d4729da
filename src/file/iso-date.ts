/** ISO 8601 dates as cells hold them (`t="d"`), as the serial numbers other date cells hold. */

/**
 * How a workbook counts days (ISO/IEC 29500-1 §18.17.4.1): `1900` as Lotus did, with a 29 February 1900 that
 * never was; `1904` from 1 January 1904 = 0; `iso` from 30 December 1899 = 0, both ways, without that day.
 */
export type DateSystem = '1900' | '1904' | 'iso';

const DAY = 86_400_000;
const PATTERN =
  /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(Z|[+-]\d\d:\d\d)?$/;

/** Whole days since 30 December 1899 in the calendar; NaN for a date that does not exist. */
function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / DAY - Date.UTC(1899, 11, 30) / DAY : NaN;
}

function serialOfDay(days: number, system: DateSystem): number | null {
  if (Number.isNaN(days)) return null;
  if (system === 'iso') return days;
  const serial = system === '1904' ? days - 1462 : days >= 61 ? days : days - 1;
  return serial >= 0 ? serial : null;
}

/** Minutes that a zone lies ahead of UTC. */
function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** Null for what is no date, or one the workbook's calendar cannot hold. A time alone is a part of a day. */
export function serialOf(iso: string, system: DateSystem): number | null {
  const match = iso === '' ? null : PATTERN.exec(iso);
  if (match === null) return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0', zone] = match;
  const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) - zoneMinutes(zone) * 60;
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) >= 60) return null;
  if (year === undefined) return match[4] === undefined ? null : time / 86_400;
  // The phantom day has a number of its own in the workbook's calendar.
  if (system === '1900' && iso.startsWith('1900-02-29')) return 60 + time / 86_400;
  const serial = serialOfDay(dayNumber(Number(year), Number(month), Number(day)), system);
  return serial === null ? null : serial + time / 86_400;
}
