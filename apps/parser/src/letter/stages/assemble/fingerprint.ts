import { type ParseContext } from '../../parse-context.js';

const beyondAscii = /[^\0-\x7F]/;

/** Letters and digits alone. Plain ASCII, which most letters are, is told apart much faster than all of Unicode. */
const wordsOf = (text: string): string =>
  text.toLowerCase().replace(beyondAscii.test(text) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g, '');

/**
 * The fingerprint that tells copies of a letter without a case number: a hash of the words alone (case, blanks and
 * punctuation do not count) of summary, headings and rationales.
 */
export const fingerprint = (
  caseSummary: string | null,
  determinations: readonly { readonly requestedItem: string; readonly rationale: string }[],
  context: ParseContext,
): string => {
  const texts = [caseSummary ?? '', ...determinations.flatMap((each) => [each.requestedItem, each.rationale])];
  return context.sha256(texts.map(wordsOf).join('\n'));
};
