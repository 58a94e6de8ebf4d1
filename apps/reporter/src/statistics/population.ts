import { smallSampleLimit } from '#domain/statistics/overturn-rate.js';
import { z } from 'zod';
import { type FactsView } from '../facts/facts-view.js';
import { type Selection } from '../facts/select.js';
import { type DeterminationFilter, noValue } from '../filters/determination-filter.js';
import { amountSchema } from './figures.schema.js';

/** The population of figures: their period, what is excluded and why, and how intervals are computed. */
export const populationShape = {
  period: z
    .strictObject({
      date: z.literal('decisionDate').describe('Years and periods refer to the date of the decision.'),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
      undated: amountSchema
        .extend({ included: z.boolean().describe('Whether the figures include them.') })
        .describe('Matches the filter apart from its dates, in letters without a decision date.'),
    })
    .describe('The period of the figures.'),
  notCounted: z
    .strictObject({
      copies: amountSchema.describe('Matches the filter and is a copy of a counted letter.'),
      superseded: amountSchema.describe('Matches the filter, and another version of the case is counted.'),
      rejectedDocuments: z.int().nonnegative().describe('All documents that are not a readable IMR letter.'),
      failedDocuments: z.int().nonnegative().describe('All documents that could not be parsed so far.'),
    })
    .describe('What is excluded from all figures, and why.'),
  interval: z.strictObject({
    level: z.literal(0.95),
    method: z
      .literal('wilson-on-effective-size')
      .describe('Wilson interval on the number of determinations divided by the design effect of letters as clusters.'),
  }),
  smallSampleBelow: z.literal(smallSampleLimit).describe('Determinations.'),
};

/** The population of figures. */
export const populationSchema = z.strictObject(populationShape).meta({ id: 'Population' });
export type Population = z.infer<typeof populationSchema>;

/** Returns the population of figures over the determinations that a filter selects. */
export function populationOf(filter: DeterminationFilter, view: FactsView, selection: Selection): Population {
  const { decidedFrom: from = null, decidedTo: to = null } = filter;
  const periods = [filter.year, filter.quarter, filter.month];
  const included =
    from === null && to === null && periods.every((named) => named === undefined || named.includes(noValue));
  return {
    period: { date: 'decisionDate', from, to, undated: { ...selection.undated, included } },
    notCounted: {
      copies: selection.copies,
      superseded: selection.superseded,
      rejectedDocuments: view.documents.rejected,
      failedDocuments: view.documents.failed,
    },
    interval: { level: 0.95, method: 'wilson-on-effective-size' },
    smallSampleBelow: smallSampleLimit,
  };
}
