import { type TextLine } from '../../../text/document-text.js';

const pageNumber = /^(?:-\s*)?(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*\|\s*page)?(?:\s*-)?$/i;
const wordedPageNumber = /^(?:page\s*\d|\d{1,3}\s*(?:of|\||\/)|-)/i;
const caseNumber = /\b(?:CM|IMR)\d{2}-\d{4,9}\b/;
const titleWords = /\b(?:maximus|final|determination|letter|for|imr|case|number|no|page|of)\b|[\d\s:|.,–-]/gi;

/** A number within this many lines of the edge of a page can be a page number. */
const edge = 2;

/** Returns for each line the number of lines to the nearer edge of its page; without pages no line has an edge. */
const distancesFromEdge = (lines: readonly TextLine[]): number[] => {
  const distances = lines.map(() => Number.POSITIVE_INFINITY);
  let first = 0;
  for (let index = 1; index <= lines.length; index += 1) {
    if (index < lines.length && lines[index]?.page === lines[index - 1]?.page) continue;
    for (let at = first; at < index && lines[first]?.page !== null; at += 1) {
      distances[at] = Math.min(at - first, index - 1 - at);
    }
    first = index;
  }
  return distances;
};

/** `Final Determination Letter for IMR Case Number CM14-0123456 2`: a case number and a page only. */
const isRunningTitle = (line: string): boolean =>
  caseNumber.test(line) &&
  /\b(?:letter|determination|page|case)\b/i.test(line) &&
  !/^(?:imr\s+)?case\s+number\s*:?\s*\S+$/i.test(line) &&
  line.replace(caseNumber, '').replace(titleWords, '') === '';

/**
 * Finds the lines that belong to the page and not to the letter: page numbers, which are at the edge of a page, and running
 * titles with the case number, anywhere.
 */
export const findPageFurniture = (lines: readonly TextLine[]): ReadonlySet<number> => {
  const distances = distancesFromEdge(lines);
  const furniture = new Set<number>();
  lines.forEach((line, index) => {
    const text = line.text.trim();
    if (text.length > 100) return;
    const isAtEdge = (distances[index] ?? edge) < edge;
    const isPageNumber = pageNumber.test(text) && (isAtEdge || (line.page === null && wordedPageNumber.test(text)));
    if (isPageNumber || isRunningTitle(text)) furniture.add(index);
  });
  return furniture;
};
