import { z } from 'zod';
import { spanSchema } from './evidence.js';

/**
 * Leads for an appeal: a plainly erroneous finding of fact that needs no expert opinion (Labor Code 4610.6(h)(5)).
 * A flag is a lead to be read by a person, never a finding.
 */
export const flagKindSchema = z.enum([
  'outcome_conflicts_with_rationale',
  'rationale_contradicts_summary',
  'body_part_mismatch',
]);
export type FlagKind = z.infer<typeof flagKindSchema>;

export const flagSchema = z.strictObject({
  kind: flagKindSchema,
  /** One sentence in plain words that says why this is a lead. */
  explanation: z.string(),
  /** The two places that disagree, in the order of the explanation. */
  evidence: z.array(spanSchema).min(1),
});
export type Flag = z.infer<typeof flagSchema>;

/** Faults of the letter or of its reading; they change no figure. */
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
  /** JSON pointer of the value that it is about, or null for the whole letter. */
  pointer: z.string().nullable(),
  detail: z.string(),
});
export type Notice = z.infer<typeof noticeSchema>;
