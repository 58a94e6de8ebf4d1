import { sniffMediaType } from '#domain/document/sniff-media-type.js';
import { type MediaType } from '#domain/model/document.js';
import { type Refusal } from './accept-result.js';

/** Result of `checkBytes`: the media type of acceptable bytes, or why they are refused. */
export type ByteCheck =
  | { readonly kind: 'acceptable'; readonly mediaType: MediaType }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Number of bytes that `looksBinary` reads. */
const sampleBytes = 65_536;

/** Maximum share of control characters in text; about an eighth of random bytes are control characters. */
const maxControlShare = 0.05;

/**
 * Checks a document by its bytes alone, never by its name or its declared media type. Whether a text is an IMR letter
 * is decided by the parser.
 * @param limit maximum size in bytes
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
      return { kind: 'acceptable', mediaType: sniffed.mediaType };
  }
}

/** Returns the refusal of a document over the limit. */
export function tooLarge(limit: number): Refusal {
  return { code: 'document_too_large', detail: `The document exceeds the limit of ${limit} bytes.` };
}

/**
 * Returns whether bytes without a known signature are not text: they have more control characters than text in any
 * encoding. Zeros count, unless they are the empty halves of UTF-16, which are every second byte. In doubt the bytes
 * count as text, because the parser checks them in more detail.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  if (sample.length === 0 || looksLikeUtf16(sample)) return false;
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls += 1;
  return controls > sample.length * maxControlShare;
}

function looksLikeUtf16(sample: Uint8Array): boolean {
  const [first, second] = sample;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  return Math.max(even, odd) > half * 0.7 && Math.min(even, odd) < half * 0.1;
}

/** C0 controls other than tab, line ends and form feed, and delete. */
function isControl(byte: number): boolean {
  return (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) || byte === 0x7f;
}

function refused(refusal: Refusal): ByteCheck {
  return { kind: 'refused', refusal };
}
