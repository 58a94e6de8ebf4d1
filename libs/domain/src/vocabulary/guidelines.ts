import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import data from './guidelines.json' with { type: 'json' };

/** A guideline that MTUS adopts, or a chapter of ACOEM's practice guidelines. */
export const guidelineSchema = z.strictObject({
  id: vocabularyIdSchema,
  title: z.string().min(1),
  /** The number of its chapter in ACOEM's second edition; null if it is not a chapter. */
  acoemChapter: z
    .string()
    .regex(/^\d{1,2}$/)
    .nullable(),
  /** The years of the editions that DWC lists for MTUS; empty where it lists none. */
  editions: z.array(z.int().min(1990).max(2100)),
  /** The body parts that it covers; empty if it covers all. */
  bodyParts: z.array(vocabularyIdSchema),
  /** The region of the body that it covers; null if it covers all. */
  region: vocabularyIdSchema.nullable(),
  aliases: z.array(z.string().min(1)),
});
export type Guideline = z.infer<typeof guidelineSchema>;

/** Every guideline, by id. */
export const guidelines: readonly Guideline[] = z.array(guidelineSchema).parse(data);
