type Locale = string | undefined;

/** A calendar date (`2016-11-30`) as the reader's locale writes it: `Nov 30, 2016`; a dash where there is none. */
export function formatDate(date: string | null, locale?: Locale): string {
  if (date === null) return '–';
  // A calendar date has no zone; taken and written in UTC it stays the day it is.
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** An instant in the reader's own zone: `Nov 30, 2016, 2:05 PM`; a dash where there is none. */
export function formatInstant(instant: string | null, locale?: Locale, timeZone?: string): string {
  if (instant === null) return '–';
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(new Date(instant));
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** The page's own language: words that stand in a sentence of the page are not the reader's locale's. */
const pageLanguage = 'en';

/** How long ago an instant was: `3 minutes ago`. */
export function formatAgo(instant: string, now: number): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(instant)) / 1_000));
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(pageLanguage, { numeric: 'auto' }).format(-Math.floor(seconds / size), unit);
}

/** A span of milliseconds in its largest unit: `3 min`, `12 s`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? ['second', 1];
  return new Intl.NumberFormat(pageLanguage, { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.floor(seconds / size),
  );
}
