import { type CalendarDate } from '#domain/model/primitives.js';

/** Two-digit years from here on belong to the last century: no letter was decided before 2013. */
const firstYearOfLastCentury = 50;

const fullYear = (written: string): number => {
  const year = Number(written);
  if (written.length > 2) return year;
  return year >= firstYearOfLastCentury ? 1900 + year : 2000 + year;
};

/** A calendar date from its numbers; null where there is no such day. */
export const calendarDate = (year: number, month: number, day: number): CalendarDate | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
};

/** Reads a date as letters write it in numbers: `11/30/2016`, `6/2/08`, `10-12-2012`; null where it is none. */
export const readNumericDate = (written: string): CalendarDate | null => {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(written.replace(/\s+/g, ''));
  if (match === null) return null;
  return calendarDate(fullYear(match[3] ?? ''), Number(match[1]), Number(match[2]));
};
