import { reasonDirectionSchema, reasonTopicSchema } from '#domain/model/reason.js';
import { reasonAccuracySchema } from '#domain/statistics/reason-accuracy.js';
import { z } from 'zod';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { amountSchema } from './figures.schema.js';
import { populationSchema } from './population.js';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

/** Filters that have no effect: shares of reasons are computed for either outcome. */
const ignoredFilters = ['outcome', 'caseOutcome', 'not.outcome', 'not.caseOutcome'] as const;

/** The query of `GET /v1/statistics/reasons`. */
export const reasonsQuerySchema = z.strictObject({ ...determinationFilterShape });
export type ReasonsQuery = z.infer<typeof reasonsQuerySchema>;

/** Returns a query without the filters that have no effect, and the names of these. */
export function eitherOutcome(query: ReasonsQuery): {
  readonly either: ReasonsQuery;
  readonly ignored: Reasons['ignoredFilters'];
} {
  const ignored = ignoredFilters.filter((name) => query[name] !== undefined);
  return { either: { ...query, ...Object.fromEntries(ignored.map((name) => [name, undefined])) }, ignored };
}

const reasonShareSchema = z
  .strictObject({
    determinations: count.describe('Determinations of the outcome in which the reason is given.'),
    share: share
      .nullable()
      .describe(
        'Their share of all determinations of the outcome; null if there are none, or for a topic with fewer than ten labels.',
      ),
    interval: z
      .strictObject({ low: share, high: share })
      .nullable()
      .describe('95 % interval of the share, with letters as clusters.'),
    smallSample: z.boolean().describe('Fewer than 20 determinations of the outcome.'),
  })
  .meta({ id: 'ReasonShare' });
export type ReasonShare = z.infer<typeof reasonShareSchema>;

/** How often a reason is given, by outcome. */
export const reasonFiguresSchema = z
  .strictObject({
    key: z.string().describe('Value of the filters `reason` and `primaryReason`.'),
    topic: reasonTopicSchema,
    direction: reasonDirectionSchema,
    label: z.string(),
    upheld: reasonShareSchema,
    overturned: reasonShareSchema,
    accuracy: reasonAccuracySchema.describe('How well the parser reads the topic, measured on labelled letters.'),
  })
  .meta({ id: 'ReasonFigures' });

/** The response of `GET /v1/statistics/reasons`. */
export const reasonsSchema = z
  .strictObject({
    upheld: amountSchema.describe('Determinations that uphold the denial.'),
    overturned: amountSchema.describe('Determinations that overturn the denial.'),
    reasons: z.array(reasonFiguresSchema),
    ignoredFilters: z
      .array(z.enum(ignoredFilters))
      .describe('Filters of the query that have no effect here: figures are given for either outcome.'),
    population: populationSchema,
    dataVersion: count.describe('The data version at which all figures were computed.'),
  })
  .meta({ id: 'Reasons' });
export type Reasons = z.infer<typeof reasonsSchema>;
