import { z } from 'zod';
import { figuresSchema } from './figures.schema.js';
import { populationSchema } from './population.js';

const share = z.number().min(0).max(1);

/** The query of `GET /v1/statistics/published-rates`: empty. */
export const publishedRatesQuerySchema = z.strictObject({});

const yearSchema = z
  .strictObject({
    year: z.int(),
    publishedUpheldShare: share.nullable().describe('As DWC published it; null if no publication was found.'),
    ours: figuresSchema.describe('Figures of the stored letters.'),
    upheldShare: share
      .nullable()
      .describe('`upheld` divided by `total` of the stored letters; null if there are none.'),
    upheldInterval: z
      .strictObject({ low: share, high: share })
      .nullable()
      .describe('95 % interval of `upheldShare`, with letters as clusters.'),
    holds: z
      .boolean()
      .nullable()
      .describe('Whether the interval contains the published share; null if either is missing.'),
  })
  .meta({ id: 'PublishedYear' });

/** The response of `GET /v1/statistics/published-rates`. */
export const publishedRatesSchema = z
  .strictObject({
    years: z.array(yearSchema),
    population: populationSchema,
    dataVersion: z.int().nonnegative().describe('The data version at which all figures were computed.'),
  })
  .meta({ id: 'PublishedRates' });
export type PublishedRates = z.infer<typeof publishedRatesSchema>;
