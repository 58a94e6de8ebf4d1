import { expect, it } from 'vitest';
import { publishedRates } from './published-rates.js';

it('the uphold rates that DWC published, null for years without a report', () => {
  expect(publishedRates.map(({ year, upheldShare }) => [year, upheldShare])).toEqual([
    [2013, 0.84],
    [2014, 0.91],
    [2015, 0.886],
    [2016, 0.916],
    [2017, 0.917],
    [2018, null],
    [2019, 0.896],
    [2020, 0.905],
    [2021, null],
    [2022, null],
    [2023, 0.898],
    [2024, 0.873],
  ]);
});
