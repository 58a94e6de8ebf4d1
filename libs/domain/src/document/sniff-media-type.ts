import { type MediaType } from '../model/document.js';
import { fileSignatures } from './file-signatures.js';

/** What a document's first bytes say it is. */
export type SniffedMediaType =
  | { readonly kind: 'accepted'; readonly mediaType: MediaType }
  /** A known format that is no letter's; `found` names it in plain words with its article, "a JPEG image". */
  | { readonly kind: 'unsupported'; readonly found: string }
  | { readonly kind: 'empty' };

/** The PDF header may follow other bytes, but must begin within the first 1,024 (ISO 32000-1, note to 7.5.2). */
const maxPdfHeaderOffset = 1_024;

/**
 * Tells from the bytes, never from the name or the sender's word, what a document is. Only the first 4 KiB are looked
 * at. Bytes of no known signature count as text: whether they are is `decodeText`'s to judge.
 */
export function sniffMediaType(bytes: Uint8Array): SniffedMediaType {
  if (bytes.length === 0) return { kind: 'empty' };
  const head = latin1(bytes.subarray(0, 4_096));
  if (/(?:^|[\r\n\s\0])%PDF-\d/.test(head.slice(0, maxPdfHeaderOffset))) {
    return { kind: 'accepted', mediaType: 'application/pdf' };
  }
  const signature = fileSignatures.find((candidate) => candidate.matches(head));
  if (signature !== undefined) return { kind: 'unsupported', found: signature.found };
  return { kind: 'accepted', mediaType: 'text/plain' };
}

/** One character a byte, so that signatures can be compared as strings. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
