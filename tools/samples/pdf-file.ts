import PDFDocument from 'pdfkit';
import { type LetterSource } from './letter-source.js';
import { type Face, layOutPages, type Page } from './page-layout.js';

const faces: Readonly<Record<Face, { readonly font: string; readonly size: number }>> = {
  text: { font: 'Times-Roman', size: 12 },
  bold: { font: 'Times-Bold', size: 12 },
  table: { font: 'Helvetica', size: 11 },
  'table-bold': { font: 'Helvetica-Bold', size: 11 },
};

/** Fixed, so that a file depends only on its source. */
const madeAt = new Date('2020-01-01T00:00:00Z');

/** The user password is empty: the owner password protects nothing that it does not open. */
const ownerPassword = 'sample letters hold no secret';

/**
 * A sample letter as a PDF. The same source gives the same bytes: dates are fixed, streams are not compressed (zlib
 * differs between Node's versions), and the random bytes of the encryption are fixed, since secrecy is not needed.
 */
export async function pdfFile(source: LetterSource): Promise<Buffer> {
  return withFixedRandomBytes(async () => {
    const pdf = new PDFDocument({
      size: 'LETTER',
      autoFirstPage: false,
      compress: false,
      info: { Title: 'Sample letter', Creator: 'Rationale', Producer: 'Rationale', CreationDate: madeAt },
      ...(source.encrypted && {
        pdfVersion: '1.6',
        ownerPassword,
        permissions: { printing: 'highResolution', copying: false },
      }),
    });
    const bytes = collect(pdf);
    const pages = layOutPages(source, (text, face) => setFace(pdf, face).widthOfString(text));
    for (const page of pages) drawPage(pdf, page);
    pdf.end();
    return bytes;
  });
}

function setFace(pdf: PDFKit.PDFDocument, face: Face): PDFKit.PDFDocument {
  const { font, size } = faces[face];
  return pdf.font(font).fontSize(size);
}

function drawPage(pdf: PDFKit.PDFDocument, page: Page): void {
  pdf.addPage({ size: 'LETTER', margin: 0 });
  for (const { text, face, left, top } of page) setFace(pdf, face).text(text, left, top, { lineBreak: false });
}

async function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Runs `work` while the Web Crypto source of random bytes returns a fixed sequence. Nothing else may run concurrently. */
async function withFixedRandomBytes<Result>(work: () => Promise<Result>): Promise<Result> {
  let next = 1;
  const fixed = <Bytes extends ArrayBufferView | null>(bytes: Bytes): Bytes => {
    if (bytes instanceof Uint8Array) bytes.forEach((_, index) => (bytes[index] = next++ % 256));
    return bytes;
  };
  Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: fixed, configurable: true });
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(globalThis.crypto, 'getRandomValues');
  }
}
