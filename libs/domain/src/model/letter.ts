import { z } from 'zod';
import { determinationSchema } from './determination.js';
import { evidenceSchema } from './evidence.js';
import { noticeSchema } from './flag.js';
import { knownLayouts } from './layouts.js';
import { calendarDateSchema, documentIdSchema } from './primitives.js';

/** The layouts of Final Determination letters; `unknown` is an IMR letter of no known layout. */
export const layoutSchema = z.enum([...knownLayouts, 'unknown']);
export type Layout = z.infer<typeof layoutSchema>;

/** The table at the start of a letter; older and truncated letters may lack any field. */
export const letterHeaderSchema = z.strictObject({
  /** `CM16-0123456`; older letters also `IMR13-…`. */
  caseNumber: z.string().nullable(),
  dateAssigned: calendarDateSchema.nullable(),
  dateOfInjury: calendarDateSchema.nullable(),
  decisionDate: calendarDateSchema.nullable(),
  urDenialDate: calendarDateSchema.nullable(),
  priority: z.enum(['standard', 'expedited']).nullable(),
  applicationReceived: calendarDateSchema.nullable(),
});
export type LetterHeader = z.infer<typeof letterHeaderSchema>;

/** One parsed IMR decision. */
export const letterSchema = z.strictObject({
  layout: layoutSchema,
  header: letterHeaderSchema,
  reviewer: z.strictObject({
    /** As named, in order. */
    specialties: z.array(z.string()),
    /** Two-letter codes of the states, in order. */
    licensedIn: z.array(z.string().length(2)),
  }),
  injuredWorker: z.strictObject({
    age: z.int().min(0).max(130).nullable(),
    sex: z.enum(['female', 'male']).nullable(),
  }),
  /** From the header, else from the case summary. */
  dateOfInjury: calendarDateSchema.nullable(),
  utilizationReview: z.strictObject({
    date: calendarDateSchema.nullable(),
    decision: z.enum(['denied', 'modified']).nullable(),
  }),
  /** Null if the letter lists none. */
  diagnoses: z.array(z.string()).nullable(),
  caseSummary: z.string().nullable(),
  determinations: z.array(determinationSchema).min(1),
  notices: z.array(noticeSchema),
  /** SHA-256 (hexadecimal) of the words of summary, headings and rationales: identifies copies of a letter without a number. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** Pages of the PDF; null for text. */
  pageCount: z.int().positive().nullable(),
  /** The normalised text that all spans refer to. */
  text: z.string(),
  evidence: evidenceSchema,
});
export type Letter = z.infer<typeof letterSchema>;

/** A letter with its document and the revision of the parser. */
export const readLetterSchema = letterSchema.extend({
  documentId: documentIdSchema,
  /** Incremented with every change of the parser's output. */
  revision: z.int().positive(),
});
export type ReadLetter = z.infer<typeof readLetterSchema>;
