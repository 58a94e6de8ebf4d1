import { type DocumentRecord } from '#domain/model/document.js';
import { type ReadLetter } from '#domain/model/letter.js';
import { type QueueEvent } from '#domain/pipeline.js';

/** Why a document was rejected or failed: a stable code, and words that quote nothing of the letter. */
export interface Reason {
  readonly code: string;
  readonly detail: string;
}

interface EndingOf<State extends string> {
  readonly state: State;
  readonly document: DocumentRecord;
  /** The revision of the parser that ended it. */
  readonly revision: number;
}

/** A letter was read. */
export interface ParsedEnding extends EndingOf<'parsed'> {
  readonly letter: ReadLetter;
}

/** It is no letter that can be read. */
export interface RejectedEnding extends EndingOf<'rejected'> {
  readonly reason: Reason;
}

/** It could not be read or remembered, and may be tried again. */
export interface FailedEnding extends EndingOf<'failed'> {
  readonly reason: Reason;
  readonly attempts: number;
  /** Where in the code it failed last, innermost first. */
  readonly places: readonly string[];
}

/** How the reading of one document ended. */
export type Ending = ParsedEnding | RejectedEnding | FailedEnding;

/** What an event of the queue `determinations` says. */
export function endingOf(event: QueueEvent<'determinations'>): Ending {
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
