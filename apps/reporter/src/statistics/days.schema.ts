import { z } from 'zod';
import { letterDimensionSchema } from '../facts/fact-dimensions.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { populationSchema } from './population.js';

const count = z.int().nonnegative();

/** The dates of a letter's header, in the order in which they come about. */
const headerDateSchema = z.enum(['injury', 'urDenial', 'applicationReceived', 'assigned', 'decision']);

/** What `GET /v1/statistics/days` is asked. */
export const daysQuerySchema = z.strictObject({
  by: letterDimensionSchema
    .optional()
    .describe('What the letters are grouped by, such as `year`; all together without.'),
  ...determinationFilterShape,
});
export type DaysQuery = z.infer<typeof daysQuerySchema>;

const spanSchema = z
  .strictObject({
    from: headerDateSchema,
    to: headerDateSchema,
    letters: count.describe('Letters whose header names both dates, in their order: the population of the figures.'),
    withoutDates: count.describe('Letters whose header lacks one of the dates.'),
    outOfOrder: count.describe('Letters where the later date comes first: a fault of letter or reading, left out.'),
    days: z
      .strictObject({ lower: z.number(), median: z.number(), upper: z.number(), mean: z.number() })
      .nullable()
      .describe('Quartiles and mean; null where there is no letter.'),
    smallSample: z.boolean().describe('Fewer than 20 letters.'),
  })
  .meta({ id: 'Span' });

/** What `GET /v1/statistics/days` answers. */
export const daysSchema = z
  .strictObject({
    by: letterDimensionSchema.nullable(),
    groups: z.array(
      z
        .strictObject({ key: z.string().nullable(), label: z.string(), letters: count, spans: z.array(spanSchema) })
        .meta({ id: 'SpanGroup' }),
    ),
    groupsLeftOut: count.describe('Groups beyond the largest hundred.'),
    totals: z.strictObject({ letters: count, spans: z.array(spanSchema) }),
    population: populationSchema,
    dataVersion: count.describe('The state of the data that all of this was counted in.'),
  })
  .meta({ id: 'Days' });
export type Days = z.infer<typeof daysSchema>;
export type Span = z.infer<typeof spanSchema>;
