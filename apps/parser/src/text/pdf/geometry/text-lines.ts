import { type TextLine } from '../../document-text.js';
import { type PlacedLine } from './page-lines.js';

/** Line pitch (baseline distance over font height) of a document with too few lines to measure: Times, single-spaced. */
const usualPitch = 1.3;

/** A larger pitch is a gap between paragraphs, not line spacing. */
const maxPitch = 3;

/** Returns the lines of all pages, each page from top to bottom, with the visible white space above each line. */
export function textLines(pages: readonly (readonly PlacedLine[])[]): TextLine[] {
  const pitch = commonPitch(pages);
  return pages.flatMap((lines, index) =>
    lines.map((line, position) => ({
      text: line.text,
      page: index + 1,
      gapBefore: gapBetween(lines[position - 1], line, pitch),
      left: roundToTenths(line.left),
    })),
  );
}

/** Returns the gap in line heights, rounded to tenths. */
function gapBetween(above: PlacedLine | undefined, line: PlacedLine, pitch: number): number {
  if (above === undefined) return 0;
  const ordinary = (pitch * (above.height + line.height)) / 2;
  return Math.max(0, roundToTenths((above.baseline - line.baseline) / ordinary - 1));
}

/** Returns the document's ordinary line spacing: the most frequent pitch. */
function commonPitch(pages: readonly (readonly PlacedLine[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    lines.forEach((line, position) => {
      const above = lines[position - 1];
      if (above === undefined) return;
      const pitch = (2 * (above.baseline - line.baseline)) / (above.height + line.height);
      const step = Math.round(pitch * 20);
      if (pitch > 0 && pitch < maxPitch) counts.set(step, (counts.get(step) ?? 0) + 1);
    });
  }
  const [step, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  return count < 3 ? usualPitch : step / 20;
}

function roundToTenths(value: number): number {
  return Math.round(value * 10) / 10;
}
