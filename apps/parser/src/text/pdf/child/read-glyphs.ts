import { type Glyph } from '../geometry/glyph.js';
import { type Pdfium } from './pdfium.js';

/** Room in PDFium's memory for one origin (two doubles) and one box (four floats), reused for every character. */
export interface Scratch {
  readonly origin: number;
  readonly box: number;
}

/** Takes the room once; it is never given back, because it lasts as long as the process. */
export function takeScratch(pdfium: Pdfium): Scratch {
  const origin = pdfium.wasmExports.malloc(32);
  return { origin, box: origin + 16 };
}

/**
 * The visible characters of a text page in the order in which they were drawn. Blanks are kept as a mark on the next
 * one; what PDFium adds itself (line ends, blanks between columns) has no height and is left out.
 */
export function readGlyphs(pdfium: Pdfium, textPage: number, scratch: Scratch): Glyph[] {
  const { FPDFText_CountChars, FPDFText_GetUnicode, FPDFText_GetLooseCharBox } = pdfium.wasmExports;
  const count = FPDFText_CountChars(textPage);
  const box = scratch.box / 4;
  const glyphs: Glyph[] = [];
  let afterBlank = false;
  let last: Glyph | undefined;
  for (let index = 0; index < count; index += 1) {
    const character = characterOf(FPDFText_GetUnicode(textPage, index));
    if (character.trim() === '') {
      afterBlank = true;
      continue;
    }
    if (FPDFText_GetLooseCharBox(textPage, index, scratch.box) === 0) continue;
    const floats = pdfium.HEAPF32;
    const [left = 0, top = 0, right = 0, bottom = 0] = [floats[box], floats[box + 1], floats[box + 2], floats[box + 3]];
    if (!(top > bottom)) continue;
    // Asking for the origin of every character takes longer than all the rest: the same box has the same baseline.
    const baseline =
      last?.top === top && last.bottom === bottom ? last.baseline : baselineOf(pdfium, textPage, index, scratch);
    last = { character, left, right, top, bottom, baseline, afterBlank };
    glyphs.push(last);
    afterBlank = false;
  }
  return glyphs;
}

function baselineOf(pdfium: Pdfium, textPage: number, index: number, scratch: Scratch): number {
  pdfium.wasmExports.FPDFText_GetCharOrigin(textPage, index, scratch.origin, scratch.origin + 8);
  return pdfium.HEAPF64[scratch.origin / 8 + 1] ?? 0;
}

/** Codes that no character has are U+FFFD; PDFium gives 0 where a font does not say what it draws. */
function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
