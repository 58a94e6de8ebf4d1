import { type Rejection, type RejectionCode } from '#domain/errors/rejection.js';
import { type DocumentText } from './document-text.js';

/** How reading a document's bytes ends: with its text, or with the reason why there is none. */
export type TextReading =
  { readonly kind: 'text'; readonly text: DocumentText } | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** A reading that ends without text. `detail` says what was found, in plain words, never the document's own. */
export function rejected(code: RejectionCode, detail: string): TextReading & { readonly kind: 'rejected' } {
  return { kind: 'rejected', rejection: { code, detail } };
}
