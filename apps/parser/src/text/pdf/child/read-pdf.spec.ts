import { beforeAll, describe, expect, it } from 'vitest';
import {
  assemblePdf,
  drawPdf,
  onePixelPng,
  pdfOfPages,
  type Draw,
} from '../../../../../../test/support/pdf-documents.js';
import { type TextReading } from '../../text-reading.js';
import { GlyphReader } from './glyph-reader.js';
import { loadPdfium } from './pdfium.js';
import { readPdf } from './read-pdf.js';

let read: (bytes: Uint8Array) => TextReading;

beforeAll(async () => {
  const pdfium = await loadPdfium();
  const glyphReader = new GlyphReader(pdfium);
  read = (bytes) => readPdf(pdfium, glyphReader, bytes, { maxPages: 20, maxCharacters: 20_000 });
});

const linesOf = (reading: TextReading): string[] =>
  reading.kind === 'text' ? reading.text.lines.map((line) => line.text) : [reading.rejection.code];

const put = (pdf: PDFKit.PDFDocument, left: number, top: number, text: string): PDFKit.PDFDocument =>
  pdf.text(text, left, top, { lineBreak: false });

describe('readPdf: lines', () => {
  it.each<[string, Draw, string[]]>([
    [
      'reads a header table row by row and keeps a label that is split over two lines',
      (pdf) => {
        // Drawn column by column, as word processors do.
        for (const [row, label] of ['Case Number:', 'Date Assigned:', 'Priority:'].entries())
          put(pdf, 72, 72 + row * 14, label);
        for (const [row, value] of ['CM16-0000001', '02/03/2016', 'Standard'].entries())
          put(pdf, 180, 72 + row * 14, value);
        for (const [row, label] of ['Date of Injury:', 'Application', 'Received:'].entries())
          put(pdf, 330, 86 + row * 14, label);
        for (const [row, value] of ['01/02/2015', '01/20/2016'].entries()) put(pdf, 430, 86 + row * 14, value);
      },
      [
        'Case Number:   CM16-0000001',
        'Date Assigned:   02/03/2016   Date of Injury:   01/02/2015',
        'Priority:   Standard   Application   01/20/2016',
        'Received:',
      ],
    ],
    [
      'orders lines by position, not by drawing order',
      (pdf) => put(put(put(pdf, 72, 120, 'third'), 72, 72, 'first'), 72, 96, 'second'),
      ['first', 'second', 'third'],
    ],
    [
      'keeps the hyphen at the end of a line',
      (pdf) => put(put(pdf, 72, 72, 'wearing a long-'), 72, 86, 'term brace at night'),
      ['wearing a long-', 'term brace at night'],
    ],
    [
      'joins words that were drawn in pieces and separates words by gaps without a blank',
      (pdf) => {
        put(pdf, 72, 72, 'ther');
        put(pdf, 72 + pdf.widthOfString('ther'), 72, 'apy');
        put(pdf, 72 + pdf.widthOfString('therapy '), 72, 'sessions');
      },
      ['therapy sessions'],
    ],
    [
      'keeps other type sizes and superscripts in their line',
      (pdf) => {
        put(pdf, 72, 72, 'twelve weeks');
        const right = 72 + pdf.widthOfString('twelve weeks');
        put(pdf.fontSize(8), right, 70, '2');
        put(pdf.fontSize(12), right + 8, 72, 'of exercise');
      },
      ['twelve weeks2 of exercise'],
    ],
    [
      'reads text once that was drawn twice to look bold',
      (pdf) => put(put(put(pdf, 72, 72, 'Upheld'), 72.3, 72, 'Upheld'), 72, 100, 'after it'),
      ['Upheld', 'after it'],
    ],
    [
      'keeps curly quotes, dashes and section signs',
      (pdf) => put(pdf, 72, 72, 'the “worker’s” – brace § 9792'),
      ['the “worker’s” – brace § 9792'],
    ],
  ])('%s', async (_, draw, expected) => {
    expect(linesOf(read(await drawPdf(draw)))).toEqual(expected);
  });

  it('returns page, left edge and the white space above each line', async () => {
    const reading = read(
      await drawPdf((pdf) => {
        ['one', 'two', 'three', 'four'].forEach((word, row) => put(pdf, 72, 72 + row * 14, word));
        put(pdf, 108, 72 + 5 * 14, 'after one empty line');
        put(pdf, 72, 72 + 8 * 14, 'after two');
        put(pdf.addPage(), 72, 200, 'next page');
      }),
    );
    const lines = reading.kind === 'text' ? reading.text.lines : [];
    expect(lines.map(({ page, gapBefore, left }) => [page, gapBefore, left])).toEqual([
      [1, 0, 72],
      [1, 0, 72],
      [1, 0, 72],
      [1, 0, 72],
      [1, 1, 108],
      [1, 2, 72],
      [2, 0, 72],
    ]);
  });

  it.each([90, 180, 270])('reads a page rotated by %d degrees as it is displayed', async (rotation) => {
    const upright: Record<number, [number, number, number, number, number, number]> = {
      90: [0, -1, 1, 0, 0, 792],
      180: [-1, 0, 0, -1, 612, 792],
      270: [0, 1, -1, 0, 612, 0],
    };
    const reading = read(
      await drawPdf((pdf) => {
        Object.assign(pdf.page.dictionary.data, { Rotate: rotation });
        pdf.transform(...(upright[rotation] ?? [1, 0, 0, 1, 0, 0]));
        put(put(pdf, 72, 72, 'first line of words'), 72, 86, 'second line');
      }),
    );
    expect(reading).toMatchObject({
      kind: 'text',
      text: {
        lines: [
          { text: 'first line of words', left: 72 },
          { text: 'second line', gapBefore: 0 },
        ],
      },
    });
  });
});

describe('readPdf: encrypted PDFs', () => {
  const locked = { permissions: { copying: false, printing: 'highResolution' }, ownerPassword: 'owner' } as const;
  const draw: Draw = (pdf) => put(pdf, 72, 72, 'readable');

  it.each(['1.3', '1.4', '1.6', '1.7', '1.7ext3'] as const)(
    'reads PDF %s with an empty user password and copying forbidden',
    async (pdfVersion) => {
      expect(linesOf(read(await drawPdf(draw, { ...locked, pdfVersion })))).toEqual(['readable']);
    },
  );

  it.each(['1.4', '1.6', '1.7ext3'] as const)('rejects PDF %s that needs a password', async (pdfVersion) => {
    const bytes = await drawPdf(draw, { ...locked, userPassword: 'secret', pdfVersion });
    expect(linesOf(read(bytes))).toEqual(['pdf_encrypted']);
  });
});

const scan: Draw = (pdf) => {
  pdf.image(onePixelPng, 0, 0, { width: 612, height: 792 });
};

const faxedScan: Draw = (pdf) => {
  scan(pdf);
  put(pdf, 72, 10, 'p. 1 of 3');
};

const smallPrint: Draw = (pdf) => {
  pdf.fontSize(2).text('word '.repeat(5_000));
};

describe('readPdf: rejections', () => {
  it.each<[string, string, Promise<Buffer> | Buffer]>([
    ['only an image', 'no_text_layer', drawPdf(scan)],
    ['an image with a fax header', 'no_text_layer', drawPdf(faxedScan)],
    ['an empty page', 'no_text_layer', drawPdf(() => undefined)],
    ['only the header', 'pdf_unreadable', Buffer.from('%PDF-1.7\n')],
    ['no pages', 'pdf_unreadable', assemblePdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'])],
    ['more pages than allowed', 'pdf_too_many_pages', pdfOfPages(21)],
    ['more characters than allowed', 'pdf_too_much_text', drawPdf(smallPrint)],
  ])('%s: %s', async (_, code, bytes) => {
    expect(linesOf(read(await bytes))).toEqual([code]);
  });

  it('rejects or reads a truncated PDF and never throws', async () => {
    const whole = await drawPdf((pdf) => pdf.text('The worker asks for a brace. '.repeat(200)));
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const reading = read(whole.subarray(0, whole.length * share));
      expect(['text', 'rejected']).toContain(reading.kind);
    }
  });

  it('notes which page of a letter is a scan', async () => {
    const bytes = await drawPdf((pdf) => {
      put(pdf, 72, 72, 'A page with enough words on it.');
      scan(pdf.addPage());
    });
    expect(read(bytes)).toMatchObject({ kind: 'text', text: { repairs: ['Page 2 is an image without text.'] } });
  });
});
