const millisecondsOfDay = 86_400_000;

/** The year, quarter and month of a day, in the format of filters. */
export interface PeriodsOfDay {
  /** `2016` */
  readonly year: string;
  /** `2016-Q2` */
  readonly quarter: string;
  /** `2016-05` */
  readonly month: string;
}

/** @param day days since 1970 */
export function periodsOf(day: number): PeriodsOfDay {
  const month = dateOf(day).slice(0, -3);
  const year = month.slice(0, -3);
  return { year, quarter: `${year}-Q${Math.ceil(Number(month.slice(-2)) / 3)}`, month };
}

/** Returns the days since 1970 of a calendar date such as `2016-05-04`. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay;
}

/** Returns the calendar date of a number of days since 1970. */
export function dateOf(day: number): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}
