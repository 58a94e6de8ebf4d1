import { z } from 'zod';
import { letterDimensionSchema } from '../facts/fact-dimensions.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { populationSchema } from './population.js';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

/** The query of `GET /v1/statistics/letters`. */
export const lettersQuerySchema = z.strictObject({
  by: letterDimensionSchema.describe('The dimension by which letters are grouped, such as `quarter`.'),
  ...determinationFilterShape,
});
export type LettersQuery = z.infer<typeof lettersQuerySchema>;

const shareSchema = z.strictObject({
  determinations: count,
  share: share.nullable().describe('Share of all determinations; null if there are none.'),
  interval: z
    .strictObject({ low: share, high: share })
    .nullable()
    .describe('95 % interval of the share, with letters as clusters.'),
});

const letterFiguresShape = {
  letters: count,
  determinations: count,
  determinationsPerLetter: z.number().nonnegative().nullable().describe('The mean; null if there are no letters.'),
  distribution: z
    .array(z.strictObject({ determinations: z.int().positive(), letters: z.int().positive() }))
    .describe('Number of letters by their number of determinations that match the filter.'),
  partialCertification: shareSchema.describe(
    'Items that the claims administrator had authorized in part, according to their heading.',
  ),
  smallSample: z.boolean().describe('Fewer than 20 determinations.'),
};

/** The response of `GET /v1/statistics/letters`. */
export const lettersSchema = z
  .strictObject({
    by: letterDimensionSchema,
    multiValued: z.boolean().describe('Whether a letter can be in several groups.'),
    groups: z.array(
      z
        .strictObject({ key: z.string().nullable(), label: z.string(), ...letterFiguresShape })
        .meta({ id: 'LetterGroup' }),
    ),
    groupsLeftOut: count.describe('Number of groups omitted after the 1,000 largest.'),
    totals: z.strictObject(letterFiguresShape),
    population: populationSchema,
    dataVersion: count.describe('The data version at which all figures were computed.'),
  })
  .meta({ id: 'LetterCounts' });
export type LetterCounts = z.infer<typeof lettersSchema>;
export type LetterFigures = LetterCounts['totals'];
