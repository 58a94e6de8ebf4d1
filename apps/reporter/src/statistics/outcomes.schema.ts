import { z } from 'zod';
import { dimensionNameSchema } from '../facts/fact-dimensions.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { amountSchema, figuresSchema } from './figures.schema.js';
import { populationShape } from './population.js';

/** Maximum number of groups in one response. */
export const maxGroups = 1_000;

/** The query of `GET /v1/statistics/outcomes`. */
export const outcomesQuerySchema = z.strictObject({
  by: dimensionNameSchema.describe('The dimension by which determinations are grouped.'),
  ...determinationFilterShape,
});
export type OutcomesQuery = z.infer<typeof outcomesQuerySchema>;

/** A group of determinations with its figures. */
export const outcomeGroupSchema = z
  .strictObject({
    key: z
      .string()
      .nullable()
      .describe(
        'The value to filter by, under the name of the dimension; null for the group without a value (`none` in filters).',
      ),
    label: z.string().describe('The name of the group for display.'),
    ...figuresSchema.shape,
  })
  .meta({ id: 'OutcomeGroup' });

export type OutcomeGroup = z.infer<typeof outcomeGroupSchema>;

const populationSchema = z
  .strictObject({
    ...populationShape,
    withoutValue: amountSchema.describe('The group without a value for `by`, whose key is null.'),
  })
  .meta({ id: 'OutcomesPopulation' });

/** The response of `GET /v1/statistics/outcomes`. */
export const outcomesSchema = z
  .strictObject({
    by: dimensionNameSchema,
    multiValued: z
      .boolean()
      .describe(
        'Whether a determination can be in several groups: it is counted once in each, so the groups can add up to more than the total.',
      ),
    groups: z.array(outcomeGroupSchema).max(maxGroups),
    groupsLeftOut: z.int().nonnegative().describe('Number of groups omitted after the 1,000 largest.'),
    totals: figuresSchema.describe('Every determination that matches the filter, counted once.'),
    population: populationSchema,
    dataVersion: z.int().nonnegative().describe('The data version at which all figures were computed.'),
  })
  .meta({ id: 'Outcomes' });
export type Outcomes = z.infer<typeof outcomesSchema>;
