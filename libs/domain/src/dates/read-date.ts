import { type CalendarDate } from '../model/primitives.js';

/** A date in a text with its range, in UTF-16 offsets, end exclusive. */
export interface DateReading {
  readonly value: CalendarDate;
  readonly start: number;
  readonly end: number;
}

/** Two-digit years from this one on are 19xx: no letter is older than 2013, but injuries are. */
const twoDigitYearPivot = 50;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const patterns = [
  // 2016-10-11
  '(?<!\\d)(?<isoYear>(?:19|20)\\d{2})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})(?!\\d)',
  // 9/20/96, 10-12-2012, 10.12.2012, also with a line break after a separator
  '(?<![\\d/.-])(?<month>\\d{1,2})\\s?(?<separator>[/.-])\\s{0,2}(?<day>\\d{1,2})\\s?\\k<separator>\\s{0,2}(?<year>\\d{4}|\\d{2})(?![\\d%]|[/-]\\d)',
  // October 1, 2003; Oct. 1st 2003
  `\\b(?<monthName>${month})\\.?\\s{1,2}(?<monthDay>${day}),?\\s{1,2}(?<monthYear>(?:19|20)\\d{2})(?!\\d)`,
  // 1 October 2003
  `(?<![\\d/.-])(?<dayFirst>${day})\\s{1,2}(?:of\\s)?(?<dayMonthName>${month})\\.?,?\\s{1,2}(?<dayYear>(?:19|20)\\d{2})(?!\\d)`,
];
const datePattern = new RegExp(patterns.join('|'), 'gi');

/** Returns a calendar date, or null if the day does not exist or the year is not in 1900 to 2099. */
export function calendarDate(year: number, monthNumber: number, dayNumber: number): CalendarDate | null {
  const date = new Date(Date.UTC(year, monthNumber - 1, dayNumber));
  const exists = date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber;
  return exists && year >= 1900 && year < 2100 ? date.toISOString().slice(0, 10) : null;
}

/** Returns every calendar date in a text, in order, in any form used in letters. */
export function findDates(text: string): DateReading[] {
  const readings: DateReading[] = [];
  for (const match of text.matchAll(datePattern)) {
    const value = readMatch(match.groups ?? {});
    if (value !== null) readings.push({ value, start: match.index, end: match.index + match[0].length });
  }
  return readings;
}

/** Returns the date if the text consists of one date only, else null. */
export function readDate(text: string): CalendarDate | null {
  const trimmed = text.trim();
  const [only] = findDates(trimmed);
  return only?.start === 0 && only.end === trimmed.length ? only.value : null;
}

function readMatch(groups: Partial<Record<string, string>>): CalendarDate | null {
  const { isoYear, isoMonth, isoDay } = groups;
  if (isoYear !== undefined) return calendarDate(Number(isoYear), Number(isoMonth), Number(isoDay));
  if (groups['month'] !== undefined) {
    return calendarDate(fullYear(groups['year'] ?? ''), Number(groups['month']), Number(groups['day']));
  }
  const name = groups['monthName'] ?? groups['dayMonthName'] ?? '';
  const monthNumber = months.findIndex((short) => name.toLowerCase().startsWith(short)) + 1;
  const dayNumber = parseInt(groups['monthDay'] ?? groups['dayFirst'] ?? '', 10);
  return calendarDate(Number(groups['monthYear'] ?? groups['dayYear']), monthNumber, dayNumber);
}

function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year >= twoDigitYearPivot ? 1900 + year : 2000 + year;
}
