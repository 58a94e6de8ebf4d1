import { minimalPdf } from './minimal-pdf.js';
import { type LetterFactory } from './letter-factory.js';
import { testDocument, type TestDocument } from './test-document.js';

const megabyte = 1_000_000;

/** Takes about ten seconds to parse with little memory: pages of spaces. `variant` makes other bytes of it. */
export function slowPdf(variant: number): TestDocument {
  const bytes = minimalPdf(Buffer.alloc(60 * megabyte, ' '), 60, variant);
  return testDocument(`slow-${variant}.pdf`, 'application/pdf', bytes, { kind: 'rejected', codes: ['pdf_too_slow'] });
}

/** A letter with the character NUL, which Postgres rejects in text. It must be parsed like any other. */
export function letterWithNul(letterFactory: LetterFactory): TestDocument {
  const letter = letterFactory.next();
  const words = new TextDecoder().decode(letter.bytes).replace(' year', '\0 year');
  return testDocument('nul-inside.txt', 'text/plain', words, letter.expected);
}

/** Documents that ingest accepts and the parser must reject, each with a matching reason. */
export function unparsableDocuments(letterFactory: LetterFactory, variant: number): readonly TestDocument[] {
  const pdf = (name: string, bytes: Uint8Array<ArrayBuffer>, ...codes: string[]) =>
    testDocument(`${name}-${variant}.pdf`, 'application/pdf', bytes, { kind: 'rejected', codes });
  const text = (name: string, words: string, ...codes: string[]) =>
    testDocument(`${name}-${variant}.txt`, 'text/plain', words, { kind: 'rejected', codes });
  const words = () => new TextDecoder().decode(letterFactory.next().bytes);
  const plain = minimalPdf(Buffer.from('BT /F1 12 Tf 72 700 Td (A page of words.) Tj ET'), 1, variant);
  return [
    text('recipe', `Bread of the day ${variant}\n\nTake flour, water and salt, and wait.\n`, 'not_an_imr_letter'),
    text('two-letters', `${words()}\f${words()}`, 'several_letters'),
    text('endless', `${words()}${`${variant} and so on\n`.repeat(300_000)}`, 'text_too_long'),
    pdf('other-words', plain, 'not_an_imr_letter'),
    pdf('cut-off', plain.slice(0, 300), 'pdf_unreadable', 'no_text_layer'),
    pdf('no-words', minimalPdf(Buffer.from('0 0 m 9 9 l S'), 1, variant), 'no_text_layer'),
    pdf('bomb', minimalPdf(Buffer.alloc(400 * megabyte, ' '), 1, variant), 'pdf_too_much_memory', 'pdf_too_slow'),
    pdf('many-pages', minimalPdf(Buffer.from('BT ET'), 20_000, variant), 'pdf_too_many_pages'),
    pdf(
      'many-words',
      minimalPdf(Buffer.from(`BT /F1 9 Tf 9 700 Td ${'(word) Tj '.repeat(300_000)} ET`), 1, variant),
      'pdf_too_much_text',
      'pdf_too_much_memory',
      'pdf_too_slow',
    ),
  ];
}
