import { type Command } from 'commander';
import { z } from 'zod';
import { commandAction, writeResult } from './command-context.js';
import { exitCodes } from './command-error.js';

const count = z.number();
const interval = z.object({ low: count, high: count }).nullable();

/** The part of the response of `GET /v1/statistics/published-rates` that the command prints. */
const publishedRatesSchema = z.looseObject({
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
type PublishedRates = z.infer<typeof publishedRatesSchema>;

export function addPublishedRatesCommand(program: Command): void {
  program
    .command('published-rates')
    .description('Print uphold rates by year beside those that DWC published, as Markdown')
    .action(
      commandAction(async (context) => {
        const rates = await context.services.requestJson(
          'reporter',
          '/v1/statistics/published-rates',
          publishedRatesSchema,
        );
        writeResult(context, rates, formatPublishedRates(rates));
        return exitCodes.done;
      }),
    );
}

/** Returns a Markdown page: counts and shares only, no text of a letter. */
export function formatPublishedRates({ years, population }: PublishedRates): string {
  const { undated } = population.period;
  return [
    '# Uphold rates compared with the published rates',
    '',
    'The yearly uphold rates that DWC published and those of the letters in this database. The letters are not a random',
    'sample of a year: where there are few, the interval is wide. Intervals are 95 %, with letters as clusters. The same',
    'figures are in `GET /v1/statistics/published-rates`.',
    '',
    '| year | DWC | this database | interval | determinations | letters | interval contains the DWC rate |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...years.map(formatYear),
    '',
    `Letters without a decision date belong to no year: ${undated.letters}, with ${undated.determinations} determinations.`,
  ].join('\n');
}

function formatYear(rates: PublishedRates['years'][number]): string {
  const {
    year,
    publishedUpheldShare,
    upheldShare,
    upheldInterval,
    holds: intervalContainsPublished,
    ours: stored,
  } = rates;
  const small = stored.total > 0 && stored.smallSample ? ' (fewer than 20)' : '';
  const cells = [
    String(year),
    publishedUpheldShare === null ? 'not published' : percent(publishedUpheldShare),
    upheldShare === null ? '' : percent(upheldShare),
    upheldInterval === null ? '' : `${percent(upheldInterval.low)} to ${percent(upheldInterval.high)}`,
    `${stored.total}${small}`,
    String(stored.letters),
    intervalContainsPublished === null ? '' : intervalContainsPublished ? 'yes' : 'no',
  ];
  return `| ${cells.join(' | ')} |`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
