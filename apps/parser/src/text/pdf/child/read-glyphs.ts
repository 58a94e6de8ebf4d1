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
  const count = pdfium._FPDFText_CountChars(textPage);
  const glyphs: Glyph[] = [];
  let afterBlank = false;
  for (let index = 0; index < count; index += 1) {
    const character = characterOf(pdfium._FPDFText_GetUnicode(textPage, index));
    if (character.trim() === '') {
      afterBlank = true;
      continue;
    }
    const glyph = placeGlyph(pdfium, textPage, index, scratch, character, afterBlank);
    if (glyph === null) continue;
    glyphs.push(glyph);
    afterBlank = false;
  }
  return glyphs;
}

function placeGlyph(
  pdfium: Pdfium,
  textPage: number,
  index: number,
  scratch: Scratch,
  character: string,
  afterBlank: boolean,
): Glyph | null {
  if (pdfium._FPDFText_GetLooseCharBox(textPage, index, scratch.box) === 0) return null;
  if (pdfium._FPDFText_GetCharOrigin(textPage, index, scratch.origin, scratch.origin + 8) === 0) return null;
  const floats = pdfium.HEAPF32;
  const box = scratch.box / 4;
  const [left = 0, top = 0, right = 0, bottom = 0] = floats.subarray(box, box + 4);
  const height = top - bottom;
  if (!(height > 0)) return null;
  const baseline = pdfium.HEAPF64[scratch.origin / 8 + 1] ?? 0;
  return { character, left, right, baseline, height, afterBlank };
}

/** Codes that no character has are U+FFFD; PDFium gives 0 where a font does not say what it draws. */
function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
