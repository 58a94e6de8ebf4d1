import { type DocumentRecord } from '#domain/model/document.js';
import { type AcceptResult } from '../accept-result.js';

/** What became of one object of the inbox. */
export type ObjectOutcome =
  /** It went through the door; `stored` is the record of a new document, to be enqueued. */
  | { readonly kind: 'taken'; readonly answer: AcceptResult; readonly stored: DocumentRecord | null }
  /** This version of it was answered before. */
  | { readonly kind: 'answered' }
  /** There is none of this key any more, or it is another version by now, which is looked at for itself. */
  | { readonly kind: 'gone' };
