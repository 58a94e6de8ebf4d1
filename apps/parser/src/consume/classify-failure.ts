import { InvalidEventError } from '#domain/events/invalid-event.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { PdfReaderError } from '../text/pdf/pdf-reader-error.js';
import { DocumentReadError } from './read-document.js';

/** The number of an attempt, from 1, and the maximum number of attempts. */
export interface Attempt {
  readonly number: number;
  readonly max: number;
}

/**
 * What follows from a failed attempt, and why: `wait`: a dependency is at fault, so it is not counted as an attempt;
 * `retry`; `fail`: the document is marked as failed.
 */
export interface FailureDecision {
  readonly decision: 'wait' | 'retry' | 'fail';
  /** A stable code of the failure catalogue; part of `document.failed`. */
  readonly code: string;
  /** Never contains the letter's text. */
  readonly detail: string;
  /** Stack frames without the error's message, innermost first; empty if unknown. */
  readonly codeLocations: readonly string[];
}

/**
 * Decides what follows from a failed attempt. While the raw store is unavailable, jobs wait for as long as it takes. A
 * transient error is retried until the attempts are used up, a permanent error fails immediately, and an unexpected error
 * counts as transient.
 *
 * Only errors of the services are classified here. A document that is not a letter is rejected by the parser, and a job
 * that fails schema validation becomes a dead letter (`planJob`).
 */
export function classifyFailure(error: unknown, attempt: Attempt): FailureDecision {
  const { permanent, code, detail } = describe(error);
  const retried = permanent || attempt.number >= attempt.max ? 'fail' : 'retry';
  const decision = isRawStoreUnavailable(error) ? 'wait' : retried;
  return { decision, code, detail, codeLocations: codeLocations(error) };
}

function isRawStoreUnavailable(error: unknown): boolean {
  return error instanceof RawStoreError && error.code !== 'raw_store_corrupt';
}

interface Description {
  /** The next attempt would fail in the same way. */
  readonly permanent: boolean;
  readonly code: string;
  readonly detail: string;
}

function describe(error: unknown): Description {
  if (error instanceof RawStoreError || error instanceof PdfReaderError || error instanceof DocumentReadError) {
    return { permanent: false, code: error.code, detail: error.message };
  }
  if (error instanceof InvalidEventError) {
    return {
      permanent: true,
      code: 'letter_does_not_fit',
      detail: `The parsed letter fails schema validation: ${error.message}`,
    };
  }
  // The message of an unexpected error may quote the letter, so only the error's name is kept.
  const name = error instanceof Error ? error.name : typeof error;
  return {
    permanent: false,
    code: 'parser_fault',
    detail: `Unexpected error in the parser (${name}); the log contains the code location.`,
  };
}

const maxCodeLocations = 10;

/** Returns the stack frames of an error without its message, which may quote a letter. */
function codeLocations(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, maxCodeLocations);
}
