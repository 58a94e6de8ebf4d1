import { z } from 'zod';

const countSchema = z.int().nonnegative();

/** Determinations by outcome, and the share that was overturned. */
export const figuresSchema = z.strictObject({
  upheld: countSchema.describe("Determinations where the utilization review's denial stands."),
  overturned: countSchema.describe('Determinations where the treatment was found necessary.'),
  total: countSchema.describe('Determinations.'),
  letters: countSchema.describe('Letters that the determinations come from.'),
  overturnRate: z.number().min(0).max(1).nullable().describe('Overturned over total; null where there is nothing.'),
  interval: z
    .strictObject({ low: z.number().min(0).max(1), high: z.number().min(0).max(1) })
    .nullable()
    .describe('95 % interval of the overturn rate, with letters as clusters.'),
  smallSample: z.boolean().describe('Fewer than 20 determinations: show no rate without saying so.'),
});

/** Determinations and the letters that they come from. */
export const amountSchema = z.strictObject({ letters: countSchema, determinations: countSchema });
