import { z } from 'zod';
import { vocabularyIdSchema } from './primitives.js';

/** One source named in a guideline statement. A field is null if the statement does not contain it. */
export const citationSchema = z.strictObject({
  /** The innermost authority named: `MTUS`, `ACOEM`, `ODG`, `PDR`, `NLM`, … */
  authority: z.string().nullable(),
  /** The title without its year. */
  document: z.string().nullable(),
  /** The year as written. */
  edition: z.int().nullable(),
  /** A chapter's number, or its name without the word Chapter. */
  chapter: z.string().nullable(),
  /** The topic or topics as written. */
  section: z.string().nullable(),
  /** The individual topics. */
  sections: z.array(z.string()),
  /** A section of California's Code of Regulations, title 8: `9792.20`. */
  regulation: z.string().nullable(),
  /** The pages as written, one entry per part: `77-81`, `89`. */
  pages: z.array(z.string()),
  /** Ids of the body parts that the citation covers; empty if it covers all, and in events of revision 1. */
  bodyParts: z.array(vocabularyIdSchema).default([]),
  url: z.string().nullable(),
  /** The words that this citation was read from. */
  raw: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

/** The sources that one side relied on, from its guideline statement. */
export const guidelineBasisSchema = z.strictObject({
  /** Null if the letter has no statement, or one that states neither. */
  basedOnMtus: z.boolean().nullable(),
  citations: z.array(citationSchema),
  /** The statement as written, line breaks replaced by blanks. */
  text: z.string(),
});
export type GuidelineBasis = z.infer<typeof guidelineBasisSchema>;
