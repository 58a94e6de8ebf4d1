import { type ParseContext } from '../../parse-context.js';

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
  return context.sha256(texts.map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')).join('\n'));
};
