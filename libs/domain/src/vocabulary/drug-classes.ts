import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import data from './drug-classes.json' with { type: 'json' };

/** One of DWC's drug classes. */
export const drugClassSchema = z.strictObject({
  id: vocabularyIdSchema,
  /** As DWC writes it. */
  label: z.string().min(1),
  /** Items that resolve to it. */
  examples: z.array(z.string().min(1)).min(1),
});
export type DrugClass = z.infer<typeof drugClassSchema>;

/** DWC's drug classes, by id. */
export const drugClasses: readonly DrugClass[] = z.array(drugClassSchema).parse(data);
