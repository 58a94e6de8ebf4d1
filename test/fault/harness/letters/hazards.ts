import { barePdf } from './bare-pdf.js';
import { type LetterMaker } from './letter-maker.js';
import { madeDocument, type MadeDocument } from './made-document.js';

const megabyte = 1_000_000;

/** Takes some ten seconds to read, in little memory: pages of blanks upon blanks. `twist` makes other bytes of it. */
export function slowPdf(twist: number): MadeDocument {
  const bytes = barePdf(Buffer.alloc(60 * megabyte, ' '), 60, twist);
  return madeDocument(`slow-${twist}.pdf`, 'application/pdf', bytes, { kind: 'rejected', codes: ['pdf_too_slow'] });
}

/** A letter with what Postgres refuses in texts: the character NUL. It must be read like any other. */
export function letterWithNul(maker: LetterMaker): MadeDocument {
  const letter = maker.next();
  const words = new TextDecoder().decode(letter.bytes).replace(' year', '\0 year');
  return madeDocument('nul-inside.txt', 'text/plain', words, letter.fate);
}

/** Documents that the door takes and no parser can read: each must be rejected, with a reason that fits. */
export function poison(maker: LetterMaker, twist: number): readonly MadeDocument[] {
  const pdf = (name: string, bytes: Uint8Array<ArrayBuffer>, ...codes: string[]) =>
    madeDocument(`${name}-${twist}.pdf`, 'application/pdf', bytes, { kind: 'rejected', codes });
  const text = (name: string, words: string, ...codes: string[]) =>
    madeDocument(`${name}-${twist}.txt`, 'text/plain', words, { kind: 'rejected', codes });
  const words = () => new TextDecoder().decode(maker.next().bytes);
  const plain = barePdf(Buffer.from('BT /F1 12 Tf 72 700 Td (A page of words.) Tj ET'), 1, twist);
  return [
    text('recipe', `Bread of the day ${twist}\n\nTake flour, water and salt, and wait.\n`, 'not_an_imr_letter'),
    text('two-letters', `${words()}\f${words()}`, 'several_letters'),
    text('endless', `${words()}${`${twist} and so on\n`.repeat(300_000)}`, 'text_too_long'),
    pdf('other-words', plain, 'not_an_imr_letter'),
    pdf('cut-off', plain.slice(0, 300), 'pdf_unreadable', 'no_text_layer'),
    pdf('no-words', barePdf(Buffer.from('0 0 m 9 9 l S'), 1, twist), 'no_text_layer'),
    pdf('bomb', barePdf(Buffer.alloc(400 * megabyte, ' '), 1, twist), 'pdf_too_much_memory', 'pdf_too_slow'),
    pdf('many-pages', barePdf(Buffer.from('BT ET'), 20_000, twist), 'pdf_too_many_pages'),
    pdf(
      'many-words',
      barePdf(Buffer.from(`BT /F1 9 Tf 9 700 Td ${'(word) Tj '.repeat(300_000)} ET`), 1, twist),
      'pdf_too_much_text',
      'pdf_too_much_memory',
      'pdf_too_slow',
    ),
  ];
}
