import { type RejectionCode } from './rejection.js';

/** What a rejection means and what can be done, for docs/errors.md and the page. */
export const rejections = {
  empty_document: { meaning: 'The document holds no words.', remedy: 'Send the letter itself.' },
  unsupported_media_type: {
    meaning: 'The bytes are neither text nor PDF.',
    remedy: 'Send the letter as text or PDF.',
  },
  not_text: { meaning: 'The bytes are no text in any encoding known here.', remedy: 'Send UTF-8 text or the PDF.' },
  not_an_imr_letter: {
    meaning: 'The text is no Independent Medical Review decision of California.',
    remedy: 'Nothing: it does not belong here. If it is one, report it with its layout.',
  },
  several_letters: {
    meaning: 'The document holds more than one letter.',
    remedy: 'Send each letter as a document of its own.',
  },
  no_determinations: {
    meaning: 'It is an IMR letter, and no decided item was found in it.',
    remedy: 'See whether pages are missing; otherwise report it.',
  },
  no_text_layer: {
    meaning: 'The PDF holds pictures of pages without text.',
    remedy: 'Send a PDF with text, for example after character recognition.',
  },
  pdf_unreadable: { meaning: 'The PDF is damaged.', remedy: 'Fetch it again from its source.' },
  pdf_encrypted: { meaning: 'The PDF needs a password.', remedy: 'Send it without one.' },
  pdf_too_large: {
    meaning: 'The PDF has more bytes than any letter.',
    remedy: 'Send the letter alone, without scanned attachments.',
  },
  pdf_too_many_pages: { meaning: 'The PDF has more pages than any letter.', remedy: 'Send the letter alone.' },
  pdf_too_much_text: { meaning: 'The PDF holds more text than any letter.', remedy: 'Send the letter alone.' },
  pdf_too_much_memory: {
    meaning: 'Reading the PDF took more memory than a letter may.',
    remedy: 'Print it to a new PDF and send that.',
  },
  pdf_too_slow: {
    meaning: 'Reading the PDF took longer than a letter may.',
    remedy: 'Print it to a new PDF and send that.',
  },
  text_too_long: { meaning: 'The text is longer than any letter.', remedy: 'Send the letter alone.' },
} as const satisfies Record<RejectionCode, { readonly meaning: string; readonly remedy: string }>;
