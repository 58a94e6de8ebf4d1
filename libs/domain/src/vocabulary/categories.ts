import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import data from './categories.json' with { type: 'json' };

const subcategorySchema = z.strictObject({
  id: vocabularyIdSchema,
  /** The label that DWC uses. */
  label: z.string().min(1),
  /** Items that resolve to it; none for surgical consults, which count as evaluation and management. */
  examples: z.array(z.string().min(1)),
});

/** One of DWC's twelve treatment categories, with its subcategories. */
export const categorySchema = z.strictObject({
  id: vocabularyIdSchema,
  /** The label that DWC uses. */
  label: z.string().min(1),
  /** Items that resolve to it. */
  examples: z.array(z.string().min(1)).min(1),
  subcategories: z.array(subcategorySchema),
});
export type Category = z.infer<typeof categorySchema>;

/** DWC's treatment categories, by id. */
export const categories: readonly Category[] = z.array(categorySchema).parse(data);
