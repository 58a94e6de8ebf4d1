/** Periods of a trend, as the API names them. */
export const periods = ['year', 'quarter', 'month'] as const;
export type Period = (typeof periods)[number];

/** Number of periods in one year. */
const periodsPerYear: Readonly<Record<Period, number>> = { year: 1, quarter: 4, month: 12 };

/** Returns the index of a period, which increases by one per period: `2016-Q2` → 2016 · 4 + 1. */
export function periodIndex(kind: Period, key: string): number {
  const [year = '0', part = ''] = key.split('-');
  const within = kind === 'year' ? 1 : Number(part.replace('Q', ''));
  return Number(year) * periodsPerYear[kind] + within - 1;
}

/** Returns the key of the period at an index: `2016`, `2016-Q2`, `2016-05`. */
export function periodKey(kind: Period, index: number): string {
  const year = Math.floor(index / periodsPerYear[kind]);
  const within = (index % periodsPerYear[kind]) + 1;
  switch (kind) {
    case 'year':
      return String(year);
    case 'quarter':
      return `${year}-Q${within}`;
    case 'month':
      return `${year}-${String(within).padStart(2, '0')}`;
  }
}

/** Returns the year if the period is the first of a year, else null. */
export function startingYear(kind: Period, index: number): number | null {
  return index % periodsPerYear[kind] === 0 ? index / periodsPerYear[kind] : null;
}

/** Formats a period for display: `2016`, `Q2 2016`, `May 2016`. */
export function formatPeriod(kind: Period, key: string, locale?: string): string {
  const [year = '', part = ''] = key.split('-');
  switch (kind) {
    case 'year':
      return year;
    case 'quarter':
      return `${part} ${year}`;
    case 'month':
      return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${key}-01T00:00:00Z`),
      );
  }
}
