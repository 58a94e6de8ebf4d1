/** The spans of time that a trend can be told in, as the API names them. */
export const periods = ['year', 'quarter', 'month'] as const;
export type Period = (typeof periods)[number];

/** Periods of a kind in one year. */
const inYear: Readonly<Record<Period, number>> = { year: 1, quarter: 4, month: 12 };

/** The place of a period among all of its kind, so that the next one is one more: `2016-Q2` → 2016 · 4 + 1. */
export function periodIndex(kind: Period, key: string): number {
  const [year = '0', part = ''] = key.split('-');
  const within = kind === 'year' ? 1 : Number(part.replace('Q', ''));
  return Number(year) * inYear[kind] + within - 1;
}

/** The period at a place: `2016`, `2016-Q2`, `2016-05`. */
export function periodKey(kind: Period, index: number): string {
  const year = Math.floor(index / inYear[kind]);
  const within = (index % inYear[kind]) + 1;
  switch (kind) {
    case 'year':
      return String(year);
    case 'quarter':
      return `${year}-Q${within}`;
    case 'month':
      return `${year}-${String(within).padStart(2, '0')}`;
  }
}

/** The year that begins with a period; null where none does. */
export function yearBegun(kind: Period, index: number): number | null {
  return index % inYear[kind] === 0 ? index / inYear[kind] : null;
}

/** A period in the reader's words: `2016`, `Q2 2016`, `May 2016`. */
export function periodInWords(kind: Period, key: string, locale?: string): string {
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
