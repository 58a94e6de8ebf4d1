type Locale = string | undefined;

/**
 * Formats a calendar date (`2016-11-30`) in the reader's locale: `Nov 30, 2016`; null is a dash. Other text, which a URL may
 * contain, is returned unchanged.
 */
export function formatDate(date: string | null, locale?: Locale): string {
  if (date === null) return '–';
  // A calendar date has no time zone; parsed and formatted in UTC it keeps its day.
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}

/** Formats an instant in the reader's time zone: `Nov 30, 2016, 2:05 PM`; null is a dash. */
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

/** Language of the page. Text inside sentences uses it instead of the reader's locale. */
const pageLanguage = 'en';

/** Formats the time since an instant: `3 minutes ago`. */
export function formatAgo(instant: string, now: number): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(instant)) / 1_000));
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(pageLanguage, { numeric: 'auto' }).format(-Math.floor(seconds / size), unit);
}

/** Formats a duration in milliseconds in its largest unit: `3 min`, `12 sec`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? ['second', 1];
  return new Intl.NumberFormat(pageLanguage, { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.floor(seconds / size),
  );
}
