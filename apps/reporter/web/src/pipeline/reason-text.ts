import { rejections } from '#domain/errors/rejection-catalogue.js';
import { idToText } from '../format/text.js';

/** What a reason code means, and what to do. */
export interface ReasonText {
  readonly meaning: string;
  readonly remedy: string;
}

/** Returns the catalogue's text of a rejection. Other codes are failures, which can be retried. */
export function reasonText(code: string): ReasonText {
  if (Object.hasOwn(rejections, code)) return rejections[code as keyof typeof rejections];
  return { meaning: `${idToText(code)}.`, remedy: 'The document is not the cause. Retry it.' };
}
