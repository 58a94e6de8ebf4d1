/** One visual line of a document, as the text extraction gives it. */
export interface TextLine {
  /** The line's words; cells of a table row are parted by three blanks. No line end. */
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

/** What a document says, before anything of it is understood. */
export interface DocumentText {
  readonly lines: readonly TextLine[];
  /** Pages of a PDF; null for plain text. */
  readonly pageCount: number | null;
  /** Repairs made on the way (wrong encoding, NUL bytes, lone surrogates), in plain words; empty for a clean text. */
  readonly repairs: readonly string[];
}
