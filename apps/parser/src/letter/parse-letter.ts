import { type Rejection, type RejectionCode } from '#domain/errors/rejection.js';
import { type Letter } from '#domain/model/letter.js';
import { type DocumentText } from '../text/document-text.js';
import { type ParseContext } from './parse-context.js';
import { assembleLetter, type LetterParts } from './stages/assemble/assemble-letter.js';
import { countLetters } from './stages/count-letters.js';
import { detectLayout, type LayoutScore } from './stages/detect-layout.js';
import { findSections } from './stages/find-sections.js';
import { normalise } from './stages/normalise/normalise.js';

/** How the reading of a document's text ends. */
export type ParsedLetter =
  { readonly kind: 'letter'; readonly letter: Letter } | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** What the stages up to the items found, before any field is read. */
export type FoundParts =
  | { readonly kind: 'parts'; readonly parts: LetterParts; readonly scores: readonly LayoutScore[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** The most items that one letter is believed to decide; the most seen are 21. */
const maxItems = 300;

const rejected = (code: RejectionCode, detail: string): FoundParts & { readonly kind: 'rejected' } => ({
  kind: 'rejected',
  rejection: { code, detail },
});

/** The stages normalise → layout → sections → items. */
export const findParts = (document: DocumentText): FoundParts => {
  const text = normalise(document);
  if (text.text === '') return rejected('empty_document', 'The document holds no words.');
  const layout = detectLayout(text);
  if (layout.kind === 'not_an_imr_letter') {
    return rejected('not_an_imr_letter', 'The document has neither the headings nor the labels of an IMR letter.');
  }
  const { definition, scores } = layout;
  const sections = findSections(text, definition.headings);
  const letters = countLetters(text, sections);
  if (letters > 1) return rejected('several_letters', `The document holds ${letters} letters; send each on its own.`);
  const found = definition.findItems(text, sections);
  if (found.items.length === 0) {
    return rejected('no_determinations', 'The document is an IMR letter in which no decided item was found.');
  }
  if (found.items.length > maxItems) {
    return rejected('several_letters', `The document decides ${found.items.length} items, more than any one letter.`);
  }
  return { kind: 'parts', parts: { text, definition, sections, found }, scores };
};

/**
 * Reads a document's text as one IMR letter: normalise → layout → sections → items → fields → assembly. Pure: the same
 * text gives the same letter. Never throws for any text; what is no letter, or more than one, is rejected.
 */
export const parseLetter = (document: DocumentText, context: ParseContext): ParsedLetter => {
  const found = findParts(document);
  return found.kind === 'parts' ? { kind: 'letter', letter: assembleLetter(found.parts, context) } : found;
};
