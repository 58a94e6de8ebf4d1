import { rejections } from '#domain/errors/rejection-catalogue.js';
import { wordsOf } from '../format/words.js';

/** What a reason's code means, and what can be done. */
export interface ReasonWords {
  readonly meaning: string;
  readonly remedy: string;
}

/** Rejections in the catalogue's words. What failed may pass: it is tried again, or was too often. */
export function reasonWords(code: string): ReasonWords {
  if (Object.hasOwn(rejections, code)) return rejections[code as keyof typeof rejections];
  return { meaning: `${wordsOf(code)}.`, remedy: 'Nothing is wrong with the document itself; it can be tried again.' };
}
