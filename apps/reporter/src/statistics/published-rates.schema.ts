import { z } from 'zod';
import { figuresSchema } from './figures.schema.js';
import { populationSchema } from './population.js';

const share = z.number().min(0).max(1);

/** What `GET /v1/statistics/published-rates` is asked: nothing. */
export const publishedRatesQuerySchema = z.strictObject({});

const yearSchema = z
  .strictObject({
    year: z.int(),
    publishedUpheldShare: share.nullable().describe('As DWC published it; null where that was not found.'),
    ours: figuresSchema.describe('Of the letters that are here.'),
    upheldShare: share.nullable().describe('Ours: upheld over total; null where there is nothing.'),
    upheldInterval: z
      .strictObject({ low: share, high: share })
      .nullable()
      .describe('95 % interval of our share, with letters as clusters.'),
    holds: z
      .boolean()
      .nullable()
      .describe('Whether the interval holds the published share; null where there is nothing to compare.'),
  })
  .meta({ id: 'PublishedYear' });

/** What `GET /v1/statistics/published-rates` answers. */
export const publishedRatesSchema = z
  .strictObject({
    years: z.array(yearSchema),
    population: populationSchema,
    dataVersion: z.int().nonnegative().describe('The state of the data that all of this was counted in.'),
  })
  .meta({ id: 'PublishedRates' });
export type PublishedRates = z.infer<typeof publishedRatesSchema>;
