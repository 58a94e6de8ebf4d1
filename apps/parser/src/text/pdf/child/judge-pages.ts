import { rejected, type TextReading } from '../../text-reading.js';
import { type PlacedLine } from '../geometry/page-lines.js';
import { textLines } from '../geometry/text-lines.js';

/** The result of reading one page. A scanned page may have lines too, such as a fax header. */
export interface PageReading {
  readonly lines: readonly PlacedLine[];
  readonly state: 'read' | 'scanned' | 'broken';
}

/** Combines pages into the document's text, with a repair note for each unreadable page, or rejects the document. */
export function judgePages(pages: readonly PageReading[]): TextReading {
  const count = (state: PageReading['state']): number => pages.filter((page) => page.state === state).length;
  if (count('broken') === pages.length) return rejected('pdf_unreadable', 'No page of the PDF can be read.');
  if (count('read') === 0) {
    return rejected('no_text_layer', `${count('scanned')} of ${pages.length} page(s) are images without text.`);
  }
  const lines = textLines(pages.map((page) => page.lines));
  if (lines.length === 0) return rejected('no_text_layer', `The ${pages.length} page(s) contain no text.`);
  const repairs = pages.flatMap((page, index) => repairOf(page, index + 1) ?? []);
  return { kind: 'text', text: { lines, pageCount: pages.length, repairs } };
}

/** A page without text may be intended or damaged, so it is noted. */
function repairOf({ state, lines }: PageReading, number: number): string | null {
  switch (state) {
    case 'read':
      return lines.length === 0 ? `Page ${number} holds no text.` : null;
    case 'scanned':
      return `Page ${number} is an image without text.`;
    case 'broken':
      return `Page ${number} cannot be read.`;
  }
}
