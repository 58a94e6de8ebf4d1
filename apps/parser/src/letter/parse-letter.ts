import { type Rejection, type RejectionCode } from '#domain/errors/rejection.js';
import { type Letter } from '#domain/model/letter.js';
import { type DocumentText } from '../text/document-text.js';
import { type ParseContext } from './parse-context.js';
import { assembleLetter, type LetterParts } from './stages/assemble/assemble-letter.js';
import { countLetters } from './stages/count-letters.js';
import { detectLayout, type LayoutScore } from './stages/detect-layout.js';
import { findSections } from './stages/find-sections.js';
import { normalise } from './stages/normalise/normalise.js';

/** The result of parsing a document's text. */
export type ParsedLetter =
  { readonly kind: 'letter'; readonly letter: Letter } | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** The result of the stages up to the items, before any field is read. */
export type FoundParts =
  | { readonly kind: 'parts'; readonly parts: LetterParts; readonly scores: readonly LayoutScore[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** A document with more items is not a single letter; the largest known letter has 21. */
const maxItems = 300;

const rejected = (code: RejectionCode, detail: string): FoundParts & { readonly kind: 'rejected' } => ({
  kind: 'rejected',
  rejection: { code, detail },
});

/** The stages normalise → layout → sections → items. */
export const findParts = (document: DocumentText): FoundParts => {
  const text = normalise(document);
  if (text.text === '') return rejected('empty_document', 'The document contains no words.');
  const layout = detectLayout(text);
  if (layout.kind === 'not_an_imr_letter') {
    return rejected('not_an_imr_letter', 'The document has neither the headings nor the labels of an IMR letter.');
  }
  const { definition, scores } = layout;
  const sections = findSections(text, definition.headings);
  const letters = countLetters(text, sections);
  if (letters > 1)
    return rejected('several_letters', `The document contains ${letters} letters. Send each as a separate document.`);
  const found = definition.findItems(text, sections);
  if (found.items.length === 0) {
    return rejected('no_determinations', 'The document is an IMR letter, but no determination was found in it.');
  }
  if (found.items.length > maxItems) {
    return rejected(
      'several_letters',
      `The document has ${found.items.length} determinations; the maximum for a letter is ${maxItems}.`,
    );
  }
  return { kind: 'parts', parts: { text, definition, sections, found }, scores };
};

/**
 * Parses a document's text as one IMR letter: normalise → layout → sections → items → fields → assembly. Pure: the same
 * text gives the same letter. Never throws; a text that is no letter, or several letters, is rejected.
 */
export const parseLetter = (document: DocumentText, context: ParseContext): ParsedLetter => {
  const found = findParts(document);
  return found.kind === 'parts' ? { kind: 'letter', letter: assembleLetter(found.parts, context) } : found;
};
