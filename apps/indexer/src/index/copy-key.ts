import { type Letter } from '#domain/model/letter.js';

/**
 * What copies of one letter have in common: the case number, or, where a letter has none, the words of its summary,
 * headings and rationales.
 */
export function copyKey(letter: Pick<Letter, 'header' | 'fingerprint'>): string {
  const { caseNumber } = letter.header;
  return caseNumber === null ? `fingerprint:${letter.fingerprint}` : `case:${caseNumber}`;
}
