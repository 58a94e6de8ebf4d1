import { z } from 'zod';

const count = z.number();
const interval = z.object({ low: count, high: count }).nullable();

/** What the page needs of `GET /v1/statistics/published-rates`. */
export const publishedRatesSchema = z.looseObject({
  years: z.array(
    z.looseObject({
      year: count,
      publishedUpheldShare: count.nullable(),
      upheldShare: count.nullable(),
      upheldInterval: interval,
      holds: z.boolean().nullable(),
      ours: z.looseObject({ total: count, letters: count, upheld: count, smallSample: z.boolean() }),
    }),
  ),
  population: z.looseObject({
    period: z.looseObject({ undated: z.looseObject({ letters: count, determinations: count }) }),
  }),
  dataVersion: count,
});
export type PublishedRates = z.infer<typeof publishedRatesSchema>;

/** Our uphold rates beside the published ones, as a page of Markdown: counts and shares, no word of a letter. */
export function publishedRatesPage({ years, population }: PublishedRates): string {
  const { undated } = population.period;
  return [
    '# A check against the world',
    '',
    "DWC's yearly uphold rates beside those of the letters that were read here; written by `npx rationale published-rates`.",
    'Our letters are those that were at hand, not a random sample of the year: where they are few, the interval says how',
    'little they tell. The interval is 95 %, with letters as clusters. `GET /v1/statistics/published-rates` answers the same.',
    '',
    '| year | DWC | ours | interval | determinations | letters | holds DWC’s |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...years.map(line),
    '',
    `Letters without a decision date stand in no year: ${undated.letters}, with ${undated.determinations} determinations.`,
    '',
  ].join('\n');
}

function line({
  year,
  publishedUpheldShare,
  upheldShare,
  upheldInterval,
  holds,
  ours,
}: PublishedRates['years'][number]) {
  const small = ours.total > 0 && ours.smallSample ? ' (fewer than 20)' : '';
  const cells = [
    String(year),
    publishedUpheldShare === null ? 'not found' : percent(publishedUpheldShare),
    upheldShare === null ? '' : percent(upheldShare),
    upheldInterval === null ? '' : `${percent(upheldInterval.low)} to ${percent(upheldInterval.high)}`,
    `${ours.total}${small}`,
    String(ours.letters),
    holds === null ? '' : holds ? 'yes' : 'no',
  ];
  return `| ${cells.join(' | ')} |`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
