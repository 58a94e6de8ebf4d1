/** Bytes that are looked at. */
const sampleSize = 65_536;

/** The share of control characters above which bytes are no text in any encoding; random bytes have about an eighth. */
const mostControls = 0.05;

/**
 * Whether bytes without a known signature are plainly no text: more control characters than any encoding of text has.
 * Zeros count, unless they are the empty halves of UTF-16, which fill every other place. Doubtful cases are text: the
 * parser judges them with more care.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleSize);
  if (sample.length === 0 || looksLikeUtf16(sample)) return false;
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls += 1;
  return controls > sample.length * mostControls;
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
