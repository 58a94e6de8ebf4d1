import { z } from 'zod';
import { dimensionNameSchema } from '../facts/fact-dimensions.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { amountSchema, figuresSchema } from './figures.schema.js';
import { populationShape } from './population.js';

/** Most groups in one answer. */
export const maxGroups = 1_000;

/** What `GET /v1/statistics/outcomes` is asked. */
export const outcomesQuerySchema = z.strictObject({
  by: dimensionNameSchema.describe('What the determinations are grouped by.'),
  ...determinationFilterShape,
});
export type OutcomesQuery = z.infer<typeof outcomesQuerySchema>;

/** A group of determinations with its figures. */
export const outcomeGroupSchema = z
  .strictObject({
    key: z
      .string()
      .nullable()
      .describe('Filters by the name of the dimension take it; null for what has no value (`none` in filters).'),
    label: z.string().describe('The same for people.'),
    ...figuresSchema.shape,
  })
  .meta({ id: 'OutcomeGroup' });

const populationSchema = z
  .strictObject({
    ...populationShape,
    withoutValue: amountSchema.describe('What has no value for `by`: the group whose key is null.'),
  })
  .meta({ id: 'OutcomesPopulation' });

/** What `GET /v1/statistics/outcomes` answers. */
export const outcomesSchema = z
  .strictObject({
    by: dimensionNameSchema,
    multiValued: z
      .boolean()
      .describe(
        'Whether a determination can be in several groups: it counts once in each, so that groups add up to more.',
      ),
    groups: z.array(outcomeGroupSchema).max(maxGroups),
    groupsLeftOut: z.int().nonnegative().describe('Groups beyond the largest thousand.'),
    totals: figuresSchema.describe('Every determination that the filter shows, once.'),
    population: populationSchema,
    dataVersion: z.int().nonnegative().describe('The state of the data that all of this was counted in.'),
  })
  .meta({ id: 'Outcomes' });
export type Outcomes = z.infer<typeof outcomesSchema>;
