import { InvalidEventError } from '#domain/events/invalid-event.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { PdfReaderError } from '../text/pdf/pdf-reader-error.js';
import { DocumentReadError } from './read-document.js';

/** Which attempt it was that failed, from 1, and how many there may be. */
export interface Attempt {
  readonly number: number;
  readonly most: number;
}

/** What follows from a failure: another attempt, or the document's end as failed. */
export type FailureDecision = {
  readonly decision: 'retry' | 'fail';
  /** Stable; stands in `document.failed`. */
  readonly code: string;
  /** In plain words; never the letter's text. */
  readonly detail: string;
};

/**
 * Decides what follows when reading a document failed for a reason that lies with us. The one place for it: what is
 * transient is tried again until the attempts are used up, what no attempt can change fails at once, and what nobody
 * foresaw counts as transient.
 *
 * Beside it stand the two other ends: a document that was read and is no letter is rejected by the reader itself, and
 * a job that cannot be understood is a dead letter (`planJob`).
 */
export function classifyFailure(error: unknown, attempt: Attempt): FailureDecision {
  const { lasting, code, detail } = describe(error);
  return { decision: lasting || attempt.number >= attempt.most ? 'fail' : 'retry', code, detail };
}

interface Description {
  /** The next attempt would end the same way. */
  readonly lasting: boolean;
  readonly code: string;
  readonly detail: string;
}

function describe(error: unknown): Description {
  if (error instanceof RawStoreError || error instanceof PdfReaderError || error instanceof DocumentReadError) {
    return { lasting: false, code: error.code, detail: error.message };
  }
  if (error instanceof InvalidEventError) {
    return {
      lasting: true,
      code: 'letter_does_not_fit',
      detail: `What was read does not fit the event: ${error.message}`,
    };
  }
  // Its message may quote what it failed on, so only its kind is told.
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    lasting: false,
    code: 'parser_fault',
    detail: `The parser failed unexpectedly (${kind}); the log has where.`,
  };
}
