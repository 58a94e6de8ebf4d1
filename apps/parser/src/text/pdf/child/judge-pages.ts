import { rejected, type TextReading } from '../../text-reading.js';
import { type PlacedLine } from '../geometry/page-lines.js';
import { textLines } from '../geometry/text-lines.js';

/** What one page gave: its lines, or why it has none. A scan may have some, which a fax machine printed on it. */
export interface PageReading {
  readonly lines: readonly PlacedLine[];
  readonly state: 'read' | 'scanned' | 'broken';
}

/** A document of these pages: its text, with what is wrong with single pages, or the reason why there is none. */
export function judgePages(pages: readonly PageReading[]): TextReading {
  const count = (state: PageReading['state']): number => pages.filter((page) => page.state === state).length;
  if (count('broken') === pages.length) return rejected('pdf_unreadable', 'No page of the PDF can be read.');
  if (count('read') === 0) {
    return rejected('no_text_layer', `${count('scanned')} of ${pages.length} page(s) are images without text.`);
  }
  const lines = textLines(pages.map((page) => page.lines));
  if (lines.length === 0) return rejected('no_text_layer', `The ${pages.length} page(s) hold no text.`);
  const repairs = pages.flatMap((page, index) => repairOf(page, index + 1) ?? []);
  return { kind: 'text', text: { lines, pageCount: pages.length, repairs } };
}

/** A page without text may be meant so, or be damaged: nobody can tell, so it is told. */
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
