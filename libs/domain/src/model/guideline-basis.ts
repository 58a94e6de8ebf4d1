import { z } from 'zod';
import { vocabularyIdSchema } from './primitives.js';

/** One source that a guideline statement names. A field is null where the statement does not say it. */
export const citationSchema = z.strictObject({
  /** The innermost body named: `MTUS`, `ACOEM`, `ODG`, `PDR`, `NLM`, … */
  authority: z.string().nullable(),
  /** The title without its year. */
  document: z.string().nullable(),
  /** The year written. */
  edition: z.int().nullable(),
  /** A chapter's number, or its name without the word Chapter. */
  chapter: z.string().nullable(),
  /** The topic or topics as written. */
  section: z.string().nullable(),
  /** The topics one by one. */
  sections: z.array(z.string()),
  /** A section of California's Code of Regulations, title 8: `9792.20`. */
  regulation: z.string().nullable(),
  /** The pages as written, one part an entry: `77-81`, `89`. */
  pages: z.array(z.string()),
  /** Ids of the parts of the body that the cited words are about; empty for all, and in events of revision 1. */
  bodyParts: z.array(vocabularyIdSchema).default([]),
  url: z.string().nullable(),
  /** The words that this citation was read from. */
  raw: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

/** What one side relied on, as its guideline statement says. */
export const guidelineBasisSchema = z.strictObject({
  /** Null where the letter has no statement, or one that says neither. */
  basedOnMtus: z.boolean().nullable(),
  citations: z.array(citationSchema),
  /** The statement as written, lines folded. */
  text: z.string(),
});
export type GuidelineBasis = z.infer<typeof guidelineBasisSchema>;
