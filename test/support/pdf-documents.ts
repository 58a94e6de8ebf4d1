import PDFDocument from 'pdfkit';

/** Draws on a document whose first page is there: letter paper, 612 by 792 points, a margin of 72. */
export type Draw = (pdf: PDFKit.PDFDocument) => void;

/** A PDF as pdfkit writes it. */
export async function drawPdf(draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const pdf = new PDFDocument({ size: [612, 792], margin: 72, ...options });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  draw(pdf.font('Times-Roman').fontSize(12));
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A PDF out of its objects, the first of which is the catalog: for what no library would write. */
export function assemblePdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`;
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`));
  return Buffer.concat(parts);
}

const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

/** A PDF of one page, what it draws given as deflated bytes, deflated so many times. */
export function pdfOfDeflated(data: Buffer, deflations: number): Buffer {
  return assemblePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    Buffer.concat([
      Buffer.from(`<</Length ${data.length}/Filter[${'/FlateDecode'.repeat(deflations)}]>>stream\n`),
      data,
      Buffer.from('\nendstream'),
    ]),
    font,
  ]);
}

/** A PDF of so many pages, each with the one word `page`. */
export function pdfOfPages(count: number): Buffer {
  const pages = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const content = 'BT /F1 12 Tf 72 700 Td (page) Tj ET';
  return assemblePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${pages}]>>`,
    ...Array.from(
      { length: count },
      () =>
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${count + 3} 0 R/Resources<</Font<</F1 ${count + 4} 0 R>>>>>>`,
    ),
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    font,
  ]);
}

/** A small picture, so that a page has an image and no text. */
export const onePixelPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
