import { rejected, type TextReading } from '../../text-reading.js';
import { type PageFrame } from '../geometry/page-frame.js';
import { pageLines } from '../geometry/page-lines.js';
import { type PdfLimits } from '../pdf-limits.js';
import { type GlyphReader } from './glyph-reader.js';
import { judgePages, type PageReading } from './judge-pages.js';
import { type Pdfium } from './pdfium.js';

/** The limits that are checked while reading; the parent process checks time and memory. */
export type ReadingLimits = Pick<PdfLimits, 'maxPages' | 'maxCharacters'>;

/** A page with an image and fewer characters than this is a scan, even with a fax header. */
const scannedPageCharacters = 20;

/** How many objects of a page are searched for an image. */
const maxObjectsSearched = 200;

const imageObject = 3;
const passwordError = 4;
const securityError = 5;

/** Reads one PDF with PDFium: its lines in reading order with their positions, or a rejection. */
export function readPdf(
  pdfium: Pdfium,
  glyphReader: GlyphReader,
  bytes: Uint8Array,
  limits: ReadingLimits,
): TextReading {
  const address = pdfium.wasmExports.malloc(bytes.length);
  if (address === 0) return rejected('pdf_too_much_memory', 'Not enough memory to load the PDF.');
  try {
    pdfium.HEAPU8.set(bytes, address);
    const document = pdfium.wasmExports.FPDF_LoadMemDocument(address, bytes.length, 0);
    if (document === 0) return unreadable(pdfium.wasmExports.FPDF_GetLastError());
    try {
      return readPages(pdfium, glyphReader, document, limits);
    } finally {
      pdfium.wasmExports.FPDF_CloseDocument(document);
    }
  } finally {
    pdfium.wasmExports.free(address);
  }
}

function unreadable(error: number): TextReading {
  if (error === passwordError) return rejected('pdf_encrypted', 'The PDF requires a password.');
  if (error === securityError) return rejected('pdf_encrypted', 'The PDF uses an unsupported encryption.');
  return rejected('pdf_unreadable', `The PDF is damaged (PDFium error ${error}).`);
}

function readPages(pdfium: Pdfium, glyphReader: GlyphReader, document: number, limits: ReadingLimits): TextReading {
  const pageCount = pdfium.wasmExports.FPDF_GetPageCount(document);
  if (pageCount < 1) return rejected('pdf_unreadable', 'The PDF has no pages.');
  if (pageCount > limits.maxPages) {
    return rejected('pdf_too_many_pages', `The PDF has ${pageCount} pages; the maximum is ${limits.maxPages}.`);
  }
  const pages: PageReading[] = [];
  let characters = 0;
  for (let index = 0; index < pageCount; index += 1) {
    const page = readPage(pdfium, glyphReader, document, index, limits.maxCharacters - characters);
    if (page === 'too-much-text') {
      const limit = `the limit of ${limits.maxCharacters} characters`;
      return rejected('pdf_too_much_text', `Page ${index + 1} of ${pageCount} exceeds ${limit}.`);
    }
    characters += page.characters;
    pages.push(page.reading);
  }
  return judgePages(pages);
}

const brokenPage = { reading: { lines: [], state: 'broken' }, characters: 0 } as const;

function readPage(
  pdfium: Pdfium,
  glyphReader: GlyphReader,
  document: number,
  index: number,
  allowed: number,
): { readonly reading: PageReading; readonly characters: number } | 'too-much-text' {
  const page = pdfium.wasmExports.FPDF_LoadPage(document, index);
  if (page === 0) return brokenPage;
  const textPage = pdfium.wasmExports.FPDFText_LoadPage(page);
  try {
    if (textPage === 0) return brokenPage;
    if (pdfium.wasmExports.FPDFText_CountChars(textPage) > allowed) return 'too-much-text';
    const glyphs = glyphReader.read(textPage, frameOf(pdfium, page));
    const scanned = glyphs.length < scannedPageCharacters && hasImage(pdfium, page);
    return { reading: { lines: pageLines(glyphs), state: scanned ? 'scanned' : 'read' }, characters: glyphs.length };
  } finally {
    if (textPage !== 0) pdfium.wasmExports.FPDFText_ClosePage(textPage);
    pdfium.wasmExports.FPDF_ClosePage(page);
  }
}

function frameOf(pdfium: Pdfium, page: number): PageFrame {
  const { FPDFPage_GetRotation, FPDF_GetPageWidthF, FPDF_GetPageHeightF } = pdfium.wasmExports;
  return {
    quarterTurns: FPDFPage_GetRotation(page),
    width: FPDF_GetPageWidthF(page),
    height: FPDF_GetPageHeightF(page),
  };
}

function hasImage(pdfium: Pdfium, page: number): boolean {
  const count = Math.min(pdfium.wasmExports.FPDFPage_CountObjects(page), maxObjectsSearched);
  for (let index = 0; index < count; index += 1) {
    if (pdfium.wasmExports.FPDFPageObj_GetType(pdfium.wasmExports.FPDFPage_GetObject(page, index)) === imageObject)
      return true;
  }
  return false;
}
