import { type DocumentText, type TextLine } from '../../../text/document-text.js';
import { meaningfulGap, type NormalisedLine, type NormalisedText } from './normalised-text.js';
import { findPageFurniture } from './page-furniture.js';
import { findRepeatedLinks } from './repeated-links.js';

const caseNumber = /\b[A-Z]{2,4}\d{2}-\d{4,9}\b/;

/** The running title with the case number, kept once as the first line, since some letters have the number only there. */
const runningTitle = (lines: readonly TextLine[], furniture: ReadonlySet<number>): TextLine[] => {
  const index = lines.findIndex((line, at) => furniture.has(at) && caseNumber.test(line.text));
  const line = lines[index];
  return line === undefined ? [] : [{ ...line, gapBefore: 0 }];
};

/**
 * Returns the lines without page furniture and repeated links. A gap above a removed line is kept, except between page
 * furniture and the first line of a page, and across pages.
 */
const ownLines = (document: DocumentText): TextLine[] => {
  const lines = document.lines.map((line) => ({ ...line, text: line.text.trim() })).filter((line) => line.text !== '');
  const furniture = findPageFurniture(lines);
  // Only plain text repeats link targets; in a PDF they are not part of the page's text.
  const links = document.pageCount === null ? findRepeatedLinks(lines.map((line) => line.text)) : new Set<number>();
  const own: TextLine[] = runningTitle(lines, furniture);
  const titles = own.length;
  let gapAbove = 0;
  lines.forEach((line, index) => {
    if (furniture.has(index) || links.has(index)) {
      gapAbove = Math.max(gapAbove, line.gapBefore);
      return;
    }
    const before = own.length === titles ? undefined : own.at(-1);
    const startsPage = line.page !== null && before?.page !== line.page;
    own.push({ ...line, gapBefore: startsPage ? 0 : Math.max(gapAbove, line.gapBefore) });
    gapAbove = 0;
  });
  return own;
};

/** Returns the length that 90 % of the lines do not exceed. */
const columnWidth = (lines: readonly TextLine[]): number => {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
};

const wordsOf = (text: string): Set<string> =>
  text.includes('-\n') ? new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []) : new Set();

/** Builds the normalised text of a document, which all other stages read, with the range of each line. */
export const normalise = (document: DocumentText): NormalisedText => {
  const own = ownLines(document);
  const lines: NormalisedLine[] = [];
  const parts: string[] = [];
  let position = 0;
  own.forEach((line, index) => {
    const lineEnd = index === 0 ? '' : line.gapBefore >= meaningfulGap ? '\n\n' : '\n';
    const start = position + lineEnd.length;
    position = start + line.text.length;
    parts.push(lineEnd, line.text);
    lines.push({ start, end: position, text: line.text, page: line.page, gapBefore: index === 0 ? 0 : line.gapBefore });
  });
  const text = parts.join('');
  return {
    text,
    lines,
    pageCount: document.pageCount,
    repairs: document.repairs,
    columnWidth: columnWidth(own),
    words: wordsOf(text),
  };
};
