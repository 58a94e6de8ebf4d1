/** A half-open range of a normalised text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One line of the normalised text. */
export interface NormalisedLine extends TextRange {
  /** The line without blanks at its ends. */
  readonly text: string;
  /** From 1; null in plain text without form feeds. */
  readonly page: number | null;
  /** White space above the line beyond ordinary spacing, in line heights. */
  readonly gapBefore: number;
}

/**
 * The text that every span of a letter points into: the document's lines without page furniture and repeated link
 * targets, joined by line ends; an empty line stands where the page shows a gap.
 */
export interface NormalisedText {
  readonly text: string;
  readonly lines: readonly NormalisedLine[];
  readonly pageCount: number | null;
  /** What the decoding repaired, in plain words. */
  readonly repairs: readonly string[];
  /** Length in characters that nine of ten lines do not exceed: about the width of the text column. */
  readonly columnWidth: number;
  /** The letter's words in lower case, where any word is broken at a line's end; they tell how to join it. */
  readonly words: ReadonlySet<string>;
}

/** From here on, white space above a line, in line heights, is a gap that somebody meant. */
export const meaningfulGap = 0.5;

/**
 * The index of the line that holds a position, or of the last line that begins before it; 0 for a position before all.
 */
export const lineIndexAt = (lines: readonly NormalisedLine[], position: number): number => {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The range without blanks and line ends at its ends; an empty range stays where it starts. */
export const trimRange = (text: string, range: TextRange): TextRange => {
  let { start, end } = range;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
};
