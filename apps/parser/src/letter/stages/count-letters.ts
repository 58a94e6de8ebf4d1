import { type Sections } from './find-sections.js';
import { type NormalisedText } from './normalise/normalised-text.js';

/** At the start of a line, as in headers; prose may mention another case. */
const labelledCase = /^(?:imr\s{1,3})?case\s{1,3}(?:number|no\.?)\s{0,3}:\s{0,5}((?:CM|IMR)\d{2}-\d{4,9})\b/gim;

/** Alone on its line, as in headers with labels above the values. */
const loneCase = /^((?:CM|IMR)\d{2}-\d{4,9})$/gim;

/** Counts the letters of a document: the headings of decisions, or the different case numbers of headers. */
export const countLetters = ({ text }: NormalisedText, { counts }: Sections): number => {
  const found = [labelledCase, loneCase].flatMap((pattern) => [...text.matchAll(pattern)]);
  const cases = new Set(found.map((match) => match[1]?.toUpperCase()));
  return Math.max(1, counts.get('decisions') ?? 0, cases.size);
};
