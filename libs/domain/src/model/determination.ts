import { z } from 'zod';
import { calendarDateSchema } from './primitives.js';
import { flagSchema } from './flag.js';
import { guidelineBasisSchema } from './guideline-basis.js';
import { reasonSchema } from './reason.js';
import { treatmentSchema } from './treatment.js';

/** `upheld`: the utilization review's denial is confirmed. `overturned`: the treatment is medically necessary. */
export const outcomeSchema = z.enum(['upheld', 'overturned']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** The verdict of the rationale's last concluding sentence, independent of the outcome. */
export const rationaleConclusionSchema = z.enum(['medically_necessary', 'not_medically_necessary']);
export type RationaleConclusion = z.infer<typeof rationaleConclusionSchema>;

/** The forms of item headings. */
export const headingFamilySchema = z.enum([
  'plain',
  'associated-surgical-service',
  'retrospective',
  'pre-operative',
  'post-operative',
  'partial-certification',
]);
export type HeadingFamily = z.infer<typeof headingFamilySchema>;

/** One disputed item and how it was decided. */
export const determinationSchema = treatmentSchema.extend({
  /** From 1, in the letter's order. */
  ordinal: z.int().positive(),
  /** The whole heading without its outcome, line breaks replaced by blanks. */
  requestedItem: z.string().min(1),
  headingFamily: headingFamilySchema,
  /** The treatment in dispute: in a partial certification the remaining or original portion, else the heading. */
  disputedItem: z.string().min(1),
  /** Partial certification: the original request. */
  originalItem: z.string().nullable(),
  /** Partial certification: what the claims administrator authorized. */
  authorizedItem: z.string().nullable(),
  /** Retrospective requests: the dates of service named in the heading. */
  datesOfService: z.array(calendarDateSchema),
  outcome: outcomeSchema,
  claimsAdministratorBasis: guidelineBasisSchema,
  reviewerBasis: guidelineBasisSchema,
  rationale: z.string(),
  rationaleConclusion: rationaleConclusionSchema.nullable(),
  /** Pages and author-year references in the rationale. */
  secondaryCitations: z.array(
    z.strictObject({ raw: z.string(), page: z.string().nullable(), year: z.int().nullable() }),
  ),
  /**
   * Why the reviewer decides so about this worker and this request, in the order of the letter. Not in letters that were
   * read before reasons were.
   */
  reasons: z.array(reasonSchema).optional(),
  flags: z.array(flagSchema),
});
export type Determination = z.infer<typeof determinationSchema>;
