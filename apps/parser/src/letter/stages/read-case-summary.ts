import { type NormalisedText, type TextRange, trimRange } from './normalise/normalised-text.js';

const introduction =
  /^the\s+(?:expert|physician|medical|professional)?\s*reviewer\s+developed\s+the\s+following\b[^:]{0,250}:\s*/i;

/** Returns the range of the case summary without its introduction; null if the section is missing or empty. */
export const findCaseSummary = ({ text }: NormalisedText, section: TextRange | null): TextRange | null => {
  if (section === null) return null;
  const introduced = introduction.exec(text.slice(section.start, Math.min(section.end, section.start + 400)));
  const range = trimRange(text, { start: section.start + (introduced?.[0].length ?? 0), end: section.end });
  return range.end > range.start ? range : null;
};
