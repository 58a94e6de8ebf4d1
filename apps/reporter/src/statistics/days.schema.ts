import { z } from 'zod';
import { letterDimensionSchema } from '../facts/fact-dimensions.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { populationSchema } from './population.js';

const count = z.int().nonnegative();

/** The dates of a letter's header, in chronological order. */
const headerDateSchema = z.enum(['injury', 'urDenial', 'applicationReceived', 'assigned', 'decision']);

/** The query of `GET /v1/statistics/days`. */
export const daysQuerySchema = z.strictObject({
  by: letterDimensionSchema
    .optional()
    .describe('The dimension by which letters are grouped, such as `year`; omitted, all letters are one group.'),
  ...determinationFilterShape,
});
export type DaysQuery = z.infer<typeof daysQuerySchema>;

const spanSchema = z
  .strictObject({
    from: headerDateSchema,
    to: headerDateSchema,
    letters: count.describe('Letters whose header names both dates, in their order: the population of the figures.'),
    withoutDates: count.describe('Letters whose header lacks one of the dates.'),
    outOfOrder: count.describe(
      'Letters whose dates are in the wrong order, by an error of the letter or the parser; they are excluded.',
    ),
    days: z
      .strictObject({ lower: z.number(), median: z.number(), upper: z.number(), mean: z.number() })
      .nullable()
      .describe('Quartiles and mean; null without letters.'),
    smallSample: z.boolean().describe('Fewer than 20 letters.'),
  })
  .meta({ id: 'Span' });

/** The response of `GET /v1/statistics/days`. */
export const daysSchema = z
  .strictObject({
    by: letterDimensionSchema.nullable(),
    groups: z.array(
      z
        .strictObject({ key: z.string().nullable(), label: z.string(), letters: count, spans: z.array(spanSchema) })
        .meta({ id: 'SpanGroup' }),
    ),
    groupsLeftOut: count.describe('Number of groups that are not shown, beyond the largest hundred.'),
    totals: z.strictObject({ letters: count, spans: z.array(spanSchema) }),
    population: populationSchema,
    dataVersion: count.describe('The data version at which all figures were computed.'),
  })
  .meta({ id: 'Days' });
export type Days = z.infer<typeof daysSchema>;
export type Span = z.infer<typeof spanSchema>;
