import { type Glyph } from '../geometry/glyph.js';
import { placeBox, type DrawnBox, type PageFrame } from '../geometry/page-frame.js';
import { type Pdfium } from './pdfium.js';

/** Reads the characters of pages, with their places, out of PDFium's memory. One is enough for a process. */
export class GlyphReader {
  /** Room in PDFium's memory for two doubles and four floats, taken once and used for every character. */
  readonly #origin: number;
  readonly #box: number;

  constructor(private readonly pdfium: Pdfium) {
    this.#origin = pdfium.wasmExports.malloc(32);
    this.#box = this.#origin + 16;
  }

  /**
   * The visible characters of a text page in the order in which they were drawn. Blanks are kept as a mark on the next
   * one; what PDFium adds itself (line ends, blanks between columns) has no height and is left out.
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

  /** The cell of a character; null where it has none. `last` is the one before it. */
  #readBox(textPage: number, index: number, frame: PageFrame, last: DrawnBox | null): DrawnBox | null {
    if (this.pdfium.wasmExports.FPDFText_GetLooseCharBox(textPage, index, this.#box) === 0) return null;
    const floats = this.pdfium.HEAPF32;
    const at = this.#box / 4;
    const left = floats[at] ?? 0;
    const top = floats[at + 1] ?? 0;
    const right = floats[at + 2] ?? 0;
    const bottom = floats[at + 3] ?? 0;
    if (!(top > bottom)) return null;
    // Asking for every origin takes as long as all the rest, and a cell with the same edges stands on the same line.
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

/** Codes that no character has are U+FFFD; PDFium gives 0 where a font does not say what it draws. */
function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
