/** One visual line of a document, as the text extraction returns it. */
export interface TextLine {
  /** The words of the line, without a line end; cells of a table row are separated by three blanks. */
  readonly text: string;
  /** From 1; null in plain text without form feeds. */
  readonly page: number | null;
  /**
   * The vertical white space above the line beyond ordinary line spacing, in line heights: 0 follows directly,
   * 1 is one empty line. The first line of a page has 0.
   */
  readonly gapBefore: number;
  /** Distance from the page's left edge in points; null in plain text. */
  readonly left: number | null;
}

/** The text of a document, before it is parsed. */
export interface DocumentText {
  readonly lines: readonly TextLine[];
  /** Pages of a PDF; null for plain text. */
  readonly pageCount: number | null;
  /** Descriptions of repairs (encoding, NUL bytes, lone surrogates); empty if nothing was repaired. */
  readonly repairs: readonly string[];
}
