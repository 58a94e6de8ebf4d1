import { sniffMediaType } from '#domain/document/sniff-media-type.js';
import { type MediaType } from '#domain/model/document.js';
import { type Refusal } from './accept-result.js';
import { looksBinary } from './looks-binary.js';

/** Whether bytes may come in: as what, or why not. */
export type ByteCheck =
  { readonly kind: 'taken'; readonly mediaType: MediaType } | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Judges a document at the door by its bytes alone, never by its name or the sender's word. Whether text is an IMR
 * letter is the parser's to say.
 * @param limit largest document in bytes
 */
export function checkBytes(bytes: Uint8Array, limit: number): ByteCheck {
  if (bytes.length > limit) return refused(tooLarge(limit));
  const sniffed = sniffMediaType(bytes);
  switch (sniffed.kind) {
    case 'empty':
      return refused({ code: 'empty_document', detail: 'The document has no bytes.' });
    case 'unsupported':
      return refused({ code: 'unsupported_media_type', detail: `The document is ${sniffed.found}.` });
    case 'accepted':
      if (sniffed.mediaType === 'text/plain' && looksBinary(bytes)) {
        return refused({ code: 'unsupported_media_type', detail: 'The document is neither a PDF nor text.' });
      }
      return { kind: 'taken', mediaType: sniffed.mediaType };
  }
}

/** The refusal of a document over the limit. */
export function tooLarge(limit: number): Refusal {
  return { code: 'document_too_large', detail: `Documents may have up to ${limit} bytes.` };
}

function refused(refusal: Refusal): ByteCheck {
  return { kind: 'refused', refusal };
}
