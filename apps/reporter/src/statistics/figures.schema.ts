import { z } from 'zod';

const countSchema = z.int().nonnegative();

/** Determinations by outcome, and the share that was overturned. */
export const figuresSchema = z.strictObject({
  upheld: countSchema.describe("Determinations that uphold the utilization review's denial."),
  overturned: countSchema.describe('Determinations that found the treatment medically necessary.'),
  total: countSchema.describe('Determinations.'),
  letters: countSchema.describe('Letters that the determinations belong to.'),
  overturnRate: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('`overturned` divided by `total`; null if `total` is 0, or if the filter selects by outcome.'),
  interval: z
    .strictObject({ low: z.number().min(0).max(1), high: z.number().min(0).max(1) })
    .nullable()
    .describe('95 % interval of the overturn rate, with letters as clusters.'),
  smallSample: z.boolean().describe('Fewer than 20 determinations: a rate should be shown with a warning.'),
});

/** Number of determinations, and of the letters that they belong to. */
export const amountSchema = z.strictObject({ letters: countSchema, determinations: countSchema });
