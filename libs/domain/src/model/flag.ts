import { z } from 'zod';
import { spanSchema } from './evidence.js';

/**
 * Possible grounds for an appeal: a plainly erroneous finding of fact that needs no expert opinion (Labor Code
 * 4610.6(h)(5)). A flag must be checked by a person; it is not a finding.
 */
export const flagKindSchema = z.enum([
  'outcome_conflicts_with_rationale',
  'rationale_contradicts_summary',
  'body_part_mismatch',
]);
export type FlagKind = z.infer<typeof flagKindSchema>;

export const flagSchema = z.strictObject({
  kind: flagKindSchema,
  /** One sentence that states why the flag was raised. */
  explanation: z.string(),
  /** The spans that contradict each other, in the order of the explanation. */
  evidence: z.array(spanSchema).min(1),
});
export type Flag = z.infer<typeof flagSchema>;

/** Faults of the letter or of its parsing; they do not affect figures. */
export const noticeKindSchema = z.enum([
  'dates_out_of_order',
  'counts_disagree',
  'citation_contradicts_itself',
  'citation_without_page',
  'misspelt',
  'unresolved',
  'layout_unknown',
  'copies_disagree',
  'text_repaired',
]);

export const noticeSchema = z.strictObject({
  kind: noticeKindSchema,
  /** JSON pointer of the affected value; null for the whole letter. */
  pointer: z.string().nullable(),
  detail: z.string(),
});
export type Notice = z.infer<typeof noticeSchema>;
