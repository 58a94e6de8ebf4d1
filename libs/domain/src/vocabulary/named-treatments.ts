import { treatmentNames } from './treatments.js';
import { readWords } from './words.js';

/**
 * Returns the terms of all treatments that the words of an item name, each once, in the order of the item. The category of
 * an item follows one of them only; the others are part of the request too.
 */
export function namedTreatments(item: string): string[] {
  return [...new Set(treatmentNames.find(readWords(item)).map(({ value }) => value.term))];
}
