import { smallSampleLimit } from '#domain/statistics/overturn-rate.js';
import { z } from 'zod';
import { type FactsView } from '../facts/facts-view.js';
import { type Selection } from '../facts/select.js';
import { type DeterminationFilter, noValue } from '../filters/determination-filter.js';
import { amountSchema } from './figures.schema.js';

/** What figures stand on: which time they mean, what they leave out and why, how their intervals are made. */
export const populationShape = {
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
};

/** What figures stand on. */
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
