import { type RejectionCode } from './rejection.js';

/** What a rejection means and what can be done. Shown in docs/errors.md and on the page. */
export const rejections = {
  empty_document: { meaning: 'The document contains no words.', remedy: 'Send the letter itself.' },
  unsupported_media_type: {
    meaning: 'The document is neither text nor PDF.',
    remedy: 'Send the letter as text or PDF.',
  },
  not_text: {
    meaning: 'The bytes are not text in a supported encoding.',
    remedy: 'Send UTF-8 text or the PDF.',
  },
  not_an_imr_letter: {
    meaning: 'The text is not an Independent Medical Review decision of California.',
    remedy: 'None if the document is something else. If it is an IMR decision, report it with its layout.',
  },
  several_letters: {
    meaning: 'The document contains more than one letter.',
    remedy: 'Send each letter as a separate document.',
  },
  no_determinations: {
    meaning: 'The document is an IMR letter, but no determination was found in it.',
    remedy: 'Check whether pages are missing; otherwise report it.',
  },
  no_text_layer: {
    meaning: 'The PDF contains images of pages without text.',
    remedy: 'Send a PDF with text, for example after character recognition.',
  },
  pdf_unreadable: { meaning: 'The PDF is damaged.', remedy: 'Download it again from its source.' },
  pdf_encrypted: { meaning: 'The PDF requires a password.', remedy: 'Send it without a password.' },
  pdf_too_large: {
    meaning: 'The PDF exceeds the size limit.',
    remedy: 'Send the letter only, without scanned attachments.',
  },
  pdf_too_many_pages: { meaning: 'The PDF exceeds the page limit.', remedy: 'Send the letter only.' },
  pdf_too_much_text: { meaning: 'The PDF exceeds the text limit.', remedy: 'Send the letter only.' },
  pdf_too_much_memory: {
    meaning: 'Reading the PDF exceeded the memory limit.',
    remedy: 'Print it to a new PDF and send that.',
  },
  pdf_too_slow: {
    meaning: 'Reading the PDF exceeded the time limit.',
    remedy: 'Print it to a new PDF and send that.',
  },
  text_too_long: { meaning: 'The text exceeds the length limit.', remedy: 'Send the letter only.' },
} as const satisfies Record<RejectionCode, { readonly meaning: string; readonly remedy: string }>;
