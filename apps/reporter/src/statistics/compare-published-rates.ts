import { overturnFigures } from '#domain/statistics/overturn-rate.js';
import { type PublishedRate, publishedRates } from '#domain/statistics/published-rates.js';
import { sumLetters } from '#domain/statistics/letter-sums.js';
import { type FactsView } from '../facts/facts-view.js';
import { type Selection } from '../facts/select.js';
import { populationOf } from './population.js';
import { type PublishedRates } from './published-rates.schema.js';

/** Compares the uphold rates by year with those that DWC published. */
export function comparePublishedRates(view: FactsView, selection: Selection): PublishedRates {
  const groups = new Map(view.groupsOf(selection, 'year').map(({ key, sums }) => [key, sums]));
  return {
    years: publishedRates.map((published) =>
      compare(published, overturnFigures(groups.get(String(published.year)) ?? sumLetters([]))),
    ),
    population: populationOf({}, view, selection),
    dataVersion: view.dataVersion.version,
  };
}

function compare(
  { year, upheldShare: publishedUpheldShare }: PublishedRate,
  ours: ReturnType<typeof overturnFigures>,
): PublishedRates['years'][number] {
  const { overturnRate, interval } = ours;
  const upheldInterval = interval === null ? null : { low: 1 - interval.high, high: 1 - interval.low };
  return {
    year,
    publishedUpheldShare,
    ours,
    upheldShare: overturnRate === null ? null : 1 - overturnRate,
    upheldInterval,
    holds:
      upheldInterval === null || publishedUpheldShare === null
        ? null
        : upheldInterval.low <= publishedUpheldShare && publishedUpheldShare <= upheldInterval.high,
  };
}
