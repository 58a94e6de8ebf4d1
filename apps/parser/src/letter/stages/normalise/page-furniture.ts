import { type TextLine } from '../../../text/document-text.js';

const pageNumber = /^(?:-\s*)?(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*\|\s*page)?(?:\s*-)?$/i;
const wordedPageNumber = /^(?:page\s*\d|\d{1,3}\s*(?:of|\||\/)|-)/i;
const runningTitle = /^(?:final determination letter for )?imr case number:?\s*[A-Z]{2,4}\d{2}-\d{4,9}\s*\d{0,3}$/i;

/** How many lines at each edge of a page can be furniture. */
const edge = 3;

const startsPage = (lines: readonly TextLine[], index: number): boolean =>
  index === 0 || lines[index]?.page !== lines[index - 1]?.page;

/** For each line, how far it stands from the nearer edge of its page; without pages no line has an edge. */
const distancesFromEdge = (lines: readonly TextLine[]): number[] => {
  const distances = lines.map(() => Number.POSITIVE_INFINITY);
  let first = 0;
  for (let index = 1; index <= lines.length; index += 1) {
    if (index < lines.length && !startsPage(lines, index)) continue;
    if (lines[first]?.page !== null) {
      for (let at = first; at < index; at += 1) distances[at] = Math.min(at - first, index - 1 - at);
    }
    first = index;
  }
  return distances;
};

const shape = (line: string): string => line.replace(/\d+/g, '0').replace(/\s+/g, ' ').toLowerCase();

/** Shapes (digits masked) of edge lines that at least two pages, and half of them, repeat. */
const repeatedShapes = (lines: readonly TextLine[], distances: readonly number[]): Set<string> => {
  const pages = new Map<string, Set<number>>();
  let pageCount = 0;
  lines.forEach((line, index) => {
    if (line.page === null) return;
    pageCount = Math.max(pageCount, line.page);
    if ((distances[index] ?? edge) >= edge) return;
    const key = shape(line.text);
    pages.set(key, (pages.get(key) ?? new Set<number>()).add(line.page));
  });
  const enough = Math.max(2, Math.ceil(pageCount / 2));
  return new Set([...pages].filter(([key, on]) => on.size >= enough && /\d|page|imr/.test(key)).map(([key]) => key));
};

/**
 * Tells the lines that belong to the page and not to the letter: page numbers and running titles. A number alone is
 * one only at a page's edge; a running title with the case number wherever it stands.
 */
export const findPageFurniture = (lines: readonly TextLine[]): ReadonlySet<number> => {
  const distances = distancesFromEdge(lines);
  const repeated = repeatedShapes(lines, distances);
  const furniture = new Set<number>();
  lines.forEach((line, index) => {
    const text = line.text.trim();
    const atEdge = (distances[index] ?? edge) < edge;
    const numbered = pageNumber.test(text) && (atEdge ? true : line.page === null && wordedPageNumber.test(text));
    if (numbered || runningTitle.test(text) || (atEdge && repeated.has(shape(text)))) furniture.add(index);
  });
  return furniture;
};
