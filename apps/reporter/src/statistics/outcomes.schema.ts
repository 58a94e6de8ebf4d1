import { smallSampleLimit } from '#domain/statistics/overturn-rate.js';
import { z } from 'zod';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { dimensionNameSchema } from './dimensions.js';
import { amountSchema, figuresSchema } from './figures.schema.js';

/** Most groups in one answer. */
export const mostGroups = 1_000;

/** What `GET /v1/statistics/outcomes` is asked. */
export const outcomesQuerySchema = z.strictObject({
  by: dimensionNameSchema.describe('What the determinations are grouped by.'),
  ...determinationFilterShape,
});
export type OutcomesQuery = z.infer<typeof outcomesQuerySchema>;

const groupSchema = z
  .strictObject({
    key: z
      .string()
      .nullable()
      .describe('Filters by the name of `by` take it; null for what has no value (`none` in filters).'),
    label: z.string().describe('The same for people.'),
    ...figuresSchema.shape,
  })
  .meta({ id: 'OutcomeGroup' });

const groundSchema = z
  .strictObject({
    period: z
      .strictObject({
        date: z.literal('decisionDate').describe('The date that a year or a period means: that of the decision.'),
        from: z.iso.date().nullable(),
        to: z.iso.date().nullable(),
        undated: amountSchema
          .extend({ included: z.boolean().describe('Whether the figures hold them.') })
          .describe('What the filter shows, its dates aside, in letters without a decision date.'),
      })
      .describe('Which time the figures are about.'),
    withoutValue: amountSchema.describe('What has no value for `by`: the group whose key is null.'),
    notCounted: z
      .strictObject({
        copies: amountSchema.describe('Fits the filter, and is a copy of a counted letter.'),
        superseded: amountSchema.describe('Fits the filter, and another version of the case is counted.'),
        rejectedDocuments: z.int().nonnegative().describe('Documents that are no readable IMR letter, of all.'),
        failedDocuments: z.int().nonnegative().describe('Documents that could not be read yet, of all.'),
      })
      .describe('What no figure holds, and why.'),
    interval: z.strictObject({
      level: z.literal(0.95),
      method: z
        .literal('wilson-on-effective-size')
        .describe("Wilson's interval on the number of determinations over the design effect of letters as clusters."),
    }),
    smallSampleBelow: z.literal(smallSampleLimit).describe('Determinations.'),
  })
  .meta({ id: 'OutcomesGround' });

/** What `GET /v1/statistics/outcomes` answers. */
export const outcomesSchema = z
  .strictObject({
    by: dimensionNameSchema,
    multiValued: z
      .boolean()
      .describe(
        'Whether a determination can be in several groups: it counts once in each, so that groups add up to more.',
      ),
    groups: z.array(groupSchema).max(mostGroups),
    groupsLeftOut: z.int().nonnegative().describe('Groups beyond the largest thousand.'),
    totals: figuresSchema.describe('Every determination that the filter shows, once.'),
    ground: groundSchema,
    dataVersion: z.int().nonnegative().describe('The state of the data that all of this was counted in.'),
  })
  .meta({ id: 'Outcomes' });
export type Outcomes = z.infer<typeof outcomesSchema>;
