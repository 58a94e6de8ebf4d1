import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import data from './specialties.json' with { type: 'json' };

/** A reviewer's specialty. */
export const specialtySchema = z.strictObject({
  id: vocabularyIdSchema,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
});
export type Specialty = z.infer<typeof specialtySchema>;

/** Every specialty, by id. */
export const specialties: readonly Specialty[] = z.array(specialtySchema).parse(data);
