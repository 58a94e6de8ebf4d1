import { z } from 'zod';

/** Why a document is rejected. Its bytes stay in the raw store. */
export const rejectionCodeSchema = z.enum([
  'empty_document',
  'unsupported_media_type',
  'not_text',
  'not_an_imr_letter',
  'several_letters',
  'no_determinations',
  'no_text_layer',
  'pdf_unreadable',
  'pdf_encrypted',
  'pdf_too_large',
  'pdf_too_many_pages',
  'pdf_too_much_text',
  'pdf_too_much_memory',
  'pdf_too_slow',
  'text_too_long',
]);
export type RejectionCode = z.infer<typeof rejectionCodeSchema>;

/** The rejection of a document that is not a readable IMR letter. */
export interface Rejection {
  readonly code: RejectionCode;
  /** What was found; never contains the letter's text. */
  readonly detail: string;
}
