/** A half-open range of a normalised text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One line of the normalised text. */
export interface NormalisedLine extends TextRange {
  /** The line without leading and trailing blanks. */
  readonly text: string;
  /** From 1; null in plain text without form feeds. */
  readonly page: number | null;
  /** White space above the line beyond ordinary spacing, in line heights. */
  readonly gapBefore: number;
}

/**
 * The text that all spans of a letter refer to: the document's lines without page furniture and repeated link targets,
 * joined by line ends, with an empty line for each gap.
 */
export interface NormalisedText {
  readonly text: string;
  readonly lines: readonly NormalisedLine[];
  readonly pageCount: number | null;
  /** Descriptions of what the decoding repaired. */
  readonly repairs: readonly string[];
  /** Length in characters that 90 % of the lines do not exceed: approximately the width of the text column. */
  readonly columnWidth: number;
  /** The letter's words in lower case if any word is broken at a line end; used to join it. */
  readonly words: ReadonlySet<string>;
}

/** White space above a line of at least this many line heights is an intended gap. */
export const meaningfulGap = 0.5;

/**
 * Returns the index of the line that contains a position, or of the last line before it; 0 for a position before all lines.
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

/** Returns the range without leading and trailing white space; an empty range keeps its start. */
export const trimRange = (text: string, range: TextRange): TextRange => {
  let { start, end } = range;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
};
