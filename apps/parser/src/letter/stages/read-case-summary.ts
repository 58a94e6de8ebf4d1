import { type NormalisedText, type TextRange, trimRange } from './normalise/normalised-text.js';

const lead =
  /^the\s+(?:expert|physician|medical|professional)?\s*reviewer\s+developed\s+the\s+following\b[^:]{0,250}:\s*/i;

/** The case summary without the sentence that announces it; null where the section is missing or empty. */
export const findCaseSummary = ({ text }: NormalisedText, section: TextRange | null): TextRange | null => {
  if (section === null) return null;
  const announced = lead.exec(text.slice(section.start, Math.min(section.end, section.start + 400)));
  const range = trimRange(text, { start: section.start + (announced?.[0].length ?? 0), end: section.end });
  return range.end > range.start ? range : null;
};
