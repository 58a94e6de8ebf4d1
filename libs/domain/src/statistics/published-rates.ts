/** The share of determinations upheld in a year, as published by the Division of Workers' Compensation. */
export interface PublishedRate {
  readonly year: number;
  /** Upheld over all, 0 to 1, as published; null if not found. */
  readonly upheldShare: number | null;
}

/**
 * DWC's yearly uphold rates, from its progress reports on Independent Medical Review. They cover all decisions issued in
 * the year.
 */
export const publishedRates: readonly PublishedRate[] = [
  { year: 2013, upheldShare: 0.84 },
  { year: 2014, upheldShare: 0.91 },
  { year: 2015, upheldShare: 0.886 },
  { year: 2016, upheldShare: 0.916 },
  { year: 2017, upheldShare: 0.917 },
  { year: 2018, upheldShare: null },
  { year: 2019, upheldShare: 0.896 },
  { year: 2020, upheldShare: 0.905 },
  { year: 2021, upheldShare: null },
  { year: 2022, upheldShare: null },
  { year: 2023, upheldShare: 0.898 },
  { year: 2024, upheldShare: 0.873 },
];
