import { type DocumentText, type TextLine } from '../../text/document-text.js';

/** The line that marks a page break in the letters of the specs. */
export const pageBreak = '=== page ===';

/**
 * Returns a document as the text extraction does, from visible lines: an empty line is a gap; with page breaks the lines
 * have pages, and the first line of a page has no gap.
 */
export const documentOf = (letter: string): DocumentText => {
  const hasPages = letter.includes(pageBreak);
  const lines: TextLine[] = [];
  let page = 1;
  let gap = 0;
  for (const text of letter.trim().split('\n')) {
    if (text === pageBreak) {
      page += 1;
      gap = 0;
    } else if (text.trim() === '') gap += 1;
    else {
      const startsPage = lines.at(-1)?.page !== page;
      lines.push({
        text: text.trim(),
        page: hasPages ? page : null,
        gapBefore: hasPages && startsPage ? 0 : gap,
        left: hasPages ? 72 : null,
      });
      gap = 0;
    }
  }
  return { lines, pageCount: hasPages ? page : null, repairs: [] };
};
