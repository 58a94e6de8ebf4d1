import { type MediaType } from '../model/document.js';
import { fileSignatures } from './file-signatures.js';

/** The media type detected from a document's first bytes. */
export type SniffedMediaType =
  | { readonly kind: 'accepted'; readonly mediaType: MediaType }
  /** A known format that is not supported; `found` is its name with the article, "a JPEG image". */
  | { readonly kind: 'unsupported'; readonly found: string }
  | { readonly kind: 'empty' };

/** The PDF header may follow other bytes, but must start within the first 1,024 (ISO 32000-1, note to 7.5.2). */
const maxPdfHeaderOffset = 1_024;

/**
 * Detects the media type from the first 4 KiB; the name and the declared type are ignored. Bytes without a known signature
 * are returned as text, and `decodeText` checks whether they are.
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

/** Returns one character per byte, so that signatures can be compared as strings. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
