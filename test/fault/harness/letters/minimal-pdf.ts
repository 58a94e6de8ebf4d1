import { deflateSync } from 'node:zlib';

const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

/** Returns a PDF whose pages share one content stream. `variant` makes other bytes of the same pages. */
export function minimalPdf(drawing: Buffer, pages = 1, variant = 0): Uint8Array<ArrayBuffer> {
  const content = deflateSync(drawing, { level: 9 });
  const kids = Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`).join(' ');
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>';
  return assemble(variant, [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    Buffer.concat([
      Buffer.from(`<</Length ${content.length}/Filter/FlateDecode>>stream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
    font,
    ...Array.from({ length: pages }, () => page),
  ]);
}

/** Assembles the file from its objects, the first of which is the catalog. */
function assemble(variant: number, objects: readonly (string | Buffer)[]): Uint8Array<ArrayBuffer> {
  const parts = [Buffer.from(`%PDF-1.7\n%${variant}\n`)];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`;
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`));
  return new Uint8Array(Buffer.concat(parts));
}
