import { type Random } from './random.js';

/** A day as `2015-03-09`. */
export type Day = string;

/** How a letter writes days in its prose. */
export type DayStyle = 'slashes' | 'padded-slashes' | 'short-year' | 'hyphens' | 'words';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const milliseconds = 86_400_000;

/** The day so many days later, or earlier where `count` is below zero. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * milliseconds).toISOString().slice(0, 10);
}

/** Any day from `first` to `last`. */
export function dayBetween(random: Random, first: Day, last: Day): Day {
  return addDays(first, random.integer(0, Math.max(0, (Date.parse(last) - Date.parse(first)) / milliseconds)));
}

const parts = (day: Day): readonly [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};
const two = (value: number): string => String(value).padStart(2, '0');

/** The month's name and the year: `March 2015`. */
export function monthOf(day: Day): string {
  const [year, month] = parts(day);
  return `${months[month - 1] ?? ''} ${year}`;
}

/** A day in words or figures. */
export function writeDay(day: Day, style: DayStyle): string {
  const [year, month, date] = parts(day);
  switch (style) {
    case 'slashes':
      return `${month}/${date}/${year}`;
    case 'padded-slashes':
      return `${two(month)}/${two(date)}/${year}`;
    case 'short-year':
      return `${month}/${date}/${two(year % 100)}`;
    case 'hyphens':
      return `${two(month)}-${two(date)}-${year}`;
    case 'words':
      return `${months[month - 1] ?? ''} ${date}, ${year}`;
  }
}
