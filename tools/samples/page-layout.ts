import { type LetterSource, type SourceBlock, type SourceWord } from './letter-source.js';

/** The four fonts of the letters. */
export type Face = 'text' | 'bold' | 'table' | 'table-bold';

/** Text at a position on a page, in points from the upper left corner. */
export interface PlacedText {
  readonly text: string;
  readonly face: Face;
  readonly left: number;
  readonly top: number;
}

/** One page's texts, from top to bottom. */
export type Page = readonly PlacedText[];

/** A text's width in points. */
export type Measure = (text: string, face: Face) => number;

const left = 72;
const width = 468;
const firstLine = 90;
const lastLine = 700;
const footLine = 738;
const linePitch = 13.8;
const rowPitch = 13.1;
/** Horizontal positions of the cells in rows of up to two and up to four cells. */
const columns = { narrow: [72, 220], wide: [72, 179.4, 329, 426.9] } as const;

/**
 * Lays out a letter on pages of 612 × 792 points: breaks lines between words, and pages at the last line or where the
 * source ends them.
 */
export function layOutPages(source: LetterSource, measure: Measure): readonly Page[] {
  const sheet = new Sheet(source.footer);
  for (const block of source.blocks) place(block, sheet, measure);
  return sheet.pages;
}

class Sheet {
  readonly pages: PlacedText[][] = [];
  private top = firstLine;
  private full = true;

  constructor(private readonly footer: string | null) {}

  /** Adds the texts of a line and moves down by its height. */
  line(texts: readonly Omit<PlacedText, 'top'>[], pitch: number): void {
    if (this.full || this.top > lastLine) this.turn();
    this.pages.at(-1)?.push(...texts.map((text) => ({ ...text, top: this.top })));
    this.top += pitch;
  }

  /** Adds an empty line, except at the top of a page. */
  gap(): void {
    if (!this.full) this.top += linePitch;
  }

  endPage(): void {
    this.full = true;
  }

  private turn(): void {
    const number = String(this.pages.length + 1);
    const foot = { text: `${this.footer ?? ''}   ${number}`, face: 'text', left, top: footLine } as const;
    this.pages.push(this.footer === null ? [] : [foot]);
    this.top = firstLine;
    this.full = false;
  }
}

function place(block: SourceBlock, sheet: Sheet, measure: Measure): void {
  switch (block.kind) {
    case 'gap':
      sheet.gap();
      return;
    case 'page-end':
      sheet.endPage();
      return;
    case 'row':
      sheet.line(placeCells(block.cells), rowPitch);
      return;
    case 'title':
    case 'heading':
    case 'text':
      placeParagraph(block.kind, block.words, sheet, measure);
  }
}

function placeCells(cells: readonly string[]): readonly Omit<PlacedText, 'top'>[] {
  const starts: readonly number[] = cells.length > 2 ? columns.wide : columns.narrow;
  return cells
    .map((text, column) => ({
      text,
      face: column % 2 === 0 ? ('table-bold' as const) : ('table' as const),
      left: starts[column] ?? left,
    }))
    .filter(({ text }) => text !== '');
}

function placeParagraph(
  kind: 'title' | 'heading' | 'text',
  words: readonly SourceWord[],
  sheet: Sheet,
  measure: Measure,
): void {
  const face = kind === 'text' ? 'text' : 'bold';
  for (const { text, endsPage } of breakLines(words, (line) => measure(line, face) <= width)) {
    const indent = kind === 'title' ? (width - measure(text, face)) / 2 : 0;
    sheet.line([{ text, face, left: left + indent }], linePitch);
    if (endsPage) sheet.endPage();
  }
}

/** Fills lines with words. At a soft hyphen the line always ends with a visible hyphen. */
function breakLines(words: readonly SourceWord[], fits: (line: string) => boolean): readonly SourceWord[] {
  const lines: SourceWord[] = [];
  let line: SourceWord = { text: '', endsPage: false };
  for (const word of words) {
    const [head = '', tail] = word.text.split('\u00AD');
    const longer = line.text === '' ? head : `${line.text} ${head}`;
    if (tail !== undefined) {
      lines.push({ text: `${longer}-`, endsPage: line.endsPage });
      line = { text: tail, endsPage: word.endsPage };
    } else if (line.text === '' || fits(longer)) {
      line = { text: longer, endsPage: word.endsPage || line.endsPage };
    } else {
      lines.push(line);
      line = word;
    }
  }
  return line.text === '' ? lines : [...lines, line];
}
