import { z } from 'zod';
import { letterDimensionSchema } from '../facts/fact-dimensions.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { populationSchema } from './population.js';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

/** What `GET /v1/statistics/letters` is asked. */
export const lettersQuerySchema = z.strictObject({
  by: letterDimensionSchema.describe('What the letters are grouped by, such as `quarter`.'),
  ...determinationFilterShape,
});
export type LettersQuery = z.infer<typeof lettersQuerySchema>;

const shareSchema = z.strictObject({
  determinations: count,
  share: share.nullable().describe('Of all determinations; null where there is nothing.'),
  interval: z
    .strictObject({ low: share, high: share })
    .nullable()
    .describe('95 % interval of the share, with letters as clusters.'),
});

const letterFiguresShape = {
  letters: count,
  determinations: count,
  determinationsPerLetter: z.number().nonnegative().nullable().describe('The mean; null where there is nothing.'),
  distribution: z
    .array(z.strictObject({ determinations: z.int().positive(), letters: z.int().positive() }))
    .describe('How many letters have how many determinations that the filter shows.'),
  partialCertification: shareSchema.describe(
    'Items of which the claims administrator had authorized a part: those whose heading says so.',
  ),
  smallSample: z.boolean().describe('Fewer than 20 determinations.'),
};

/** What `GET /v1/statistics/letters` answers. */
export const lettersSchema = z
  .strictObject({
    by: letterDimensionSchema,
    multiValued: z.boolean().describe('Whether a letter can be in several groups.'),
    groups: z.array(
      z
        .strictObject({ key: z.string().nullable(), label: z.string(), ...letterFiguresShape })
        .meta({ id: 'LetterGroup' }),
    ),
    groupsLeftOut: count.describe('Groups beyond the largest thousand.'),
    totals: z.strictObject(letterFiguresShape),
    population: populationSchema,
    dataVersion: count.describe('The state of the data that all of this was counted in.'),
  })
  .meta({ id: 'LetterCounts' });
export type LetterCounts = z.infer<typeof lettersSchema>;
export type LetterFigures = LetterCounts['totals'];
