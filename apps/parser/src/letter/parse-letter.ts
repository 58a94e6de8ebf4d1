import { type Rejection, type RejectionCode } from '#domain/errors/rejection.js';
import { type Letter } from '#domain/model/letter.js';
import { type DocumentText } from '../text/document-text.js';
import { type ParseContext } from './parse-context.js';
import { assembleLetter } from './stages/assemble/assemble-letter.js';
import { countLetters } from './stages/count-letters.js';
import { detectLayout } from './stages/detect-layout.js';
import { findSections } from './stages/find-sections.js';
import { normalise } from './stages/normalise/normalise.js';

/** How the reading of a document's text ends. */
export type ParsedLetter =
  { readonly kind: 'letter'; readonly letter: Letter } | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** The most items that one letter is believed to decide; the most seen are 21. */
const mostItems = 300;

const rejected = (code: RejectionCode, detail: string): ParsedLetter => ({
  kind: 'rejected',
  rejection: { code, detail },
});

/**
 * Reads a document's text as one IMR letter: normalise → layout → sections → items → fields → assembly. Pure: the same
 * text gives the same letter. Never throws for any text; what is no letter, or more than one, is rejected.
 */
export const parseLetter = (document: DocumentText, context: ParseContext): ParsedLetter => {
  const text = normalise(document);
  if (text.text === '') return rejected('empty_document', 'The document holds no words.');
  const layout = detectLayout(text);
  if (layout.kind === 'not_an_imr_letter') {
    return rejected('not_an_imr_letter', 'The document has neither the headings nor the labels of an IMR letter.');
  }
  const { definition } = layout;
  const sections = findSections(text, definition.headings);
  const letters = countLetters(text, sections);
  if (letters > 1) return rejected('several_letters', `The document holds ${letters} letters; send each on its own.`);
  const found = definition.findItems(text, sections);
  if (found.items.length === 0) {
    return rejected('no_determinations', 'The document is an IMR letter in which no decided item was found.');
  }
  if (found.items.length > mostItems) {
    return rejected('several_letters', `The document decides ${found.items.length} items, more than any one letter.`);
  }
  return { kind: 'letter', letter: assembleLetter({ text, definition, sections, found }, context) };
};
