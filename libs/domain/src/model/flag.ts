import { z } from 'zod';
import { spanSchema } from './evidence.js';

/**
 * Kinds of a possible ground for an appeal: a plainly erroneous finding of fact that needs no expert opinion (Labor Code
 * 4610.6(h)(5)). A flag is for a person to read, never a finding.
 */
export const flagKindSchema = z.enum([
  'outcome_conflicts_with_rationale',
  'rationale_contradicts_summary',
  'rationale_contradicts_dates',
  'rationale_contradicts_itself',
  'body_part_mismatch',
  'criteria_of_another_treatment',
  'guideline_misapplied',
]);
export type FlagKind = z.infer<typeof flagKindSchema>;

/** `clear`: who reads both passages would agree; `arguable`: words leave room. */
export const flagGradeSchema = z.enum(['clear', 'arguable']);
export type FlagGrade = z.infer<typeof flagGradeSchema>;

export const flagSchema = z.strictObject({
  kind: flagKindSchema,
  /** Flags of readings before revision 9 have no grade; all of them were meant to be clear. */
  grade: flagGradeSchema.default('clear'),
  /** What it is about, in plain words: `a pain score`; empty in readings before revision 9. */
  concept: z.string().default(''),
  /** One sentence in plain words that says which passages disagree and how. */
  explanation: z.string(),
  /** The passages that disagree, in the order of the explanation. */
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
