import { type ParseContext } from '../../parse-context.js';

const beyondAscii = /[^\0-\x7F]/;

/** Returns letters and digits only. The pattern for ASCII, which most letters are, is much faster than that for Unicode. */
const wordsOf = (text: string): string =>
  text.toLowerCase().replace(beyondAscii.test(text) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g, '');

/**
 * Returns the fingerprint that identifies copies of a letter without a case number: a hash of the words of summary,
 * headings and rationales, without case, blanks and punctuation.
 */
export const fingerprint = (
  caseSummary: string | null,
  determinations: readonly { readonly requestedItem: string; readonly rationale: string }[],
  context: ParseContext,
): string => {
  const texts = [caseSummary ?? '', ...determinations.flatMap((each) => [each.requestedItem, each.rationale])];
  return context.sha256(texts.map(wordsOf).join('\n'));
};
