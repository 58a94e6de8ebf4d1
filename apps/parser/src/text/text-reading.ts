import { type Rejection, type RejectionCode } from '#domain/errors/rejection.js';
import { type DocumentText } from './document-text.js';

/** The result of a text extraction: the text, or the reason of the rejection. */
export type TextReading =
  { readonly kind: 'text'; readonly text: DocumentText } | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** Returns a rejection. `detail` describes what was found and never quotes the document. */
export function rejected(code: RejectionCode, detail: string): TextReading & { readonly kind: 'rejected' } {
  return { kind: 'rejected', rejection: { code, detail } };
}
