import { type Glyph } from '../geometry/glyph.js';
import { placeBox, type DrawnBox, type PageFrame } from '../geometry/page-frame.js';
import { type Pdfium } from './pdfium.js';

/** Reads the characters of pages and their positions from PDFium's memory. One instance per process. */
export class GlyphReader {
  /** Addresses in PDFium's memory for two doubles and four floats, allocated once and reused for every character. */
  readonly #origin: number;
  readonly #box: number;

  constructor(private readonly pdfium: Pdfium) {
    this.#origin = pdfium.wasmExports.malloc(32);
    this.#box = this.#origin + 16;
  }

  /**
   * Returns the visible characters of a text page in drawing order. A blank is kept as a mark on the next character.
   * Characters that PDFium adds (line ends, blanks between columns) have no height and are left out.
   */
  read(textPage: number, frame: PageFrame): Glyph[] {
    const count = this.pdfium.wasmExports.FPDFText_CountChars(textPage);
    const glyphs: Glyph[] = [];
    let afterBlank = false;
    let last: DrawnBox | null = null;
    for (let index = 0; index < count; index += 1) {
      const character = characterOf(this.pdfium.wasmExports.FPDFText_GetUnicode(textPage, index));
      if (character.trim() === '') {
        afterBlank = true;
        continue;
      }
      const box = this.#readBox(textPage, index, frame, last);
      if (box === null) continue;
      glyphs.push({ character, box: placeBox(box, frame), afterBlank });
      afterBlank = false;
      last = box;
    }
    return glyphs;
  }

  /** Returns the cell of a character, or null if it has none. `last` is the cell of the previous character. */
  #readBox(textPage: number, index: number, frame: PageFrame, last: DrawnBox | null): DrawnBox | null {
    if (this.pdfium.wasmExports.FPDFText_GetLooseCharBox(textPage, index, this.#box) === 0) return null;
    const floats = this.pdfium.HEAPF32;
    const at = this.#box / 4;
    const left = floats[at] ?? 0;
    const top = floats[at + 1] ?? 0;
    const right = floats[at + 2] ?? 0;
    const bottom = floats[at + 3] ?? 0;
    if (!(top > bottom)) return null;
    // Reading the origin takes as long as everything else together, and a cell with the same edges is on the same line.
    const sideways = frame.quarterTurns % 2 === 1;
    const sameLine = sideways
      ? last?.left === left && last.right === right
      : last?.top === top && last.bottom === bottom;
    if (last !== null && sameLine) {
      return { left, right, top, bottom, originX: last.originX, originY: last.originY };
    }
    this.pdfium.wasmExports.FPDFText_GetCharOrigin(textPage, index, this.#origin, this.#origin + 8);
    const doubles = this.pdfium.HEAPF64;
    const originAt = this.#origin / 8;
    return { left, right, top, bottom, originX: doubles[originAt] ?? 0, originY: doubles[originAt + 1] ?? 0 };
  }
}

/** Returns U+FFFD for invalid codes; PDFium returns 0 if a font does not map a glyph to a character. */
function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
