import { type DocumentRecord } from '#domain/model/document.js';
import { type ReadLetter } from '#domain/model/letter.js';
import { type QueueEvent } from '#domain/pipeline.js';

/** Why a document was rejected or failed: a stable code, and a sentence that quotes nothing of the letter. */
export interface Reason {
  readonly code: string;
  readonly detail: string;
}

interface ResultOf<State extends string> {
  readonly state: State;
  readonly document: DocumentRecord;
  /** The revision of the parser that processed it. */
  readonly revision: number;
}

/** The document is a letter. */
export interface ParsedResult extends ResultOf<'parsed'> {
  readonly letter: ReadLetter;
}

/** The document is no letter that can be read. */
export interface RejectedResult extends ResultOf<'rejected'> {
  readonly reason: Reason;
}

/** The document could not be read or stored; it may be retried. */
export interface FailedResult extends ResultOf<'failed'> {
  readonly reason: Reason;
  readonly attempts: number;
  /** Stack frames of the last failure, innermost first. */
  readonly places: readonly string[];
}

/** The result of processing one document. */
export type ProcessingResult = ParsedResult | RejectedResult | FailedResult;

/** Returns the result that an event of the queue `determinations` carries. */
export function resultOf(event: QueueEvent<'determinations'>): ProcessingResult {
  switch (event.type) {
    case 'determinations.parsed': {
      const { document, letter } = event.data;
      return { state: 'parsed', document, revision: letter.revision, letter };
    }
    case 'document.rejected': {
      const { document, revision, code, detail } = event.data;
      return { state: 'rejected', document, revision, reason: { code, detail } };
    }
    case 'document.failed': {
      const { document, revision, code, detail, attempts, places } = event.data;
      return { state: 'failed', document, revision, reason: { code, detail }, attempts, places };
    }
  }
}
