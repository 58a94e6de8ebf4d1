import { type TextLine } from '../../document-text.js';
import { type PlacedLine } from './page-lines.js';

/** Baseline distance over font height where a document has too few lines to tell its own: single spacing in Times. */
const usualPitch = 1.3;

/** Distances beyond this many font heights are gaps between paragraphs, not a document's line spacing. */
const widestPitch = 3;

/** The lines of all pages, each page's from top to bottom, with the white space above each as a reader sees it. */
export function textLines(pages: readonly (readonly PlacedLine[])[]): TextLine[] {
  const pitch = commonPitch(pages);
  return pages.flatMap((lines, index) =>
    lines.map((line, position) => ({
      text: line.text,
      page: index + 1,
      gapBefore: gapBetween(lines[position - 1], line, pitch),
      left: tenths(line.left),
    })),
  );
}

/** In line heights, to a tenth. */
function gapBetween(above: PlacedLine | undefined, line: PlacedLine, pitch: number): number {
  if (above === undefined) return 0;
  const ordinary = (pitch * (above.height + line.height)) / 2;
  return Math.max(0, tenths((above.baseline - line.baseline) / ordinary - 1));
}

/** The document's ordinary line spacing: the most frequent baseline distance, in font heights. */
function commonPitch(pages: readonly (readonly PlacedLine[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    lines.forEach((line, position) => {
      const above = lines[position - 1];
      if (above === undefined) return;
      const pitch = (2 * (above.baseline - line.baseline)) / (above.height + line.height);
      const step = Math.round(pitch * 20);
      if (pitch > 0 && pitch < widestPitch) counts.set(step, (counts.get(step) ?? 0) + 1);
    });
  }
  const [step, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  return count < 3 ? usualPitch : step / 20;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
