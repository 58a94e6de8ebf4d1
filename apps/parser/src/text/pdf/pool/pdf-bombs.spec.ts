import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { drawPdf, pdfOfDeflated, pdfOfPages } from '../../../../../../test/support/pdf-documents.js';
import { createPdfTextReader } from './pdf-pool.js';

/** The default limits, with enough time on a busy machine to reach the limit under test. */
const reader = createPdfTextReader({ children: 1, maxTimeMs: 100_000 });

afterAll(() => reader.close());

const deflatedBlanks = deflateSync(Buffer.alloc(400_000_000, ' '), { level: 9 });

const drawing = (operators: string): Buffer => pdfOfDeflated(deflateSync(`BT /F1 9 Tf 72 700 Td ${operators} ET`), 1);

const spreadOperators = Array.from(
  { length: 300_000 },
  (_, index) => `1 0 0 1 ${index % 600} ${(index * 7) % 790} Tm (word) Tj`,
).join(' ');

describe('small PDFs with excessive content', { timeout: 120_000 }, () => {
  it.each<[string, Buffer, string]>([
    ['400 MB of blanks, deflated', pdfOfDeflated(deflatedBlanks, 1), 'pdf_too_much_memory'],
    ['the same, deflated twice', pdfOfDeflated(deflateSync(deflatedBlanks), 2), 'pdf_too_much_memory'],
    ['300,000 text operators', drawing('(word) Tj '.repeat(300_000)), 'pdf_too_much_text'],
    ['300,000 text operators all over the page', drawing(spreadOperators), 'pdf_too_much_text'],
    ['20,000 pages', pdfOfPages(20_000), 'pdf_too_many_pages'],
  ])('%s: one rejection, and the next letter is read', async (_, bomb, code) => {
    expect(await reader.read(bomb)).toMatchObject({ kind: 'rejected', rejection: { code } });
    const letter = await drawPdf((pdf) => pdf.text('The next letter.'));
    expect(await reader.read(letter)).toMatchObject({ kind: 'text', text: { lines: [{ text: 'The next letter.' }] } });
  });
});
