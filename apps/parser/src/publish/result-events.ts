import { makeEvent } from '#domain/events/make-event.js';
import { type Rejection } from '#domain/errors/rejection.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { type Letter } from '#domain/model/letter.js';
import { type PipelineEvent } from '#domain/pipeline.js';
import { PARSER_REVISION } from '../letter/revision.js';

/** Part of the event id: the same document processed again by the same revision gives the same id. */
const occurrence = `revision-${PARSER_REVISION}`;

/** Maximum lengths that the event schemas accept, in characters. */
const maxDetailLength = 2_000;
const maxLocationLength = 500;

/**
 * Returns the event for a parsed letter.
 * @throws InvalidEventError if the letter does not match the event's schema
 */
export function parsedEvent(document: DocumentRecord, letter: Letter): PipelineEvent<'determinations.parsed'> {
  const { documentId } = document;
  const read = { ...letter, documentId, revision: PARSER_REVISION };
  return makeEvent('determinations.parsed', documentId, occurrence, new Date(), { document, letter: read });
}

/** Returns the event for a document that is not a readable IMR letter. */
export function rejectedEvent(document: DocumentRecord, rejection: Rejection): PipelineEvent<'document.rejected'> {
  return makeEvent('document.rejected', document.documentId, occurrence, new Date(), {
    document,
    revision: PARSER_REVISION,
    code: rejection.code,
    detail: rejection.detail.slice(0, maxDetailLength),
  });
}

/** Returns the event for a document whose last attempt failed. */
export function failedEvent(
  document: DocumentRecord,
  failure: {
    readonly code: string;
    readonly detail: string;
    readonly attempts: number;
    readonly codeLocations: readonly string[];
  },
): PipelineEvent<'document.failed'> {
  return makeEvent('document.failed', document.documentId, occurrence, new Date(), {
    document,
    revision: PARSER_REVISION,
    code: failure.code,
    detail: failure.detail.slice(0, maxDetailLength),
    attempts: failure.attempts,
    places: failure.codeLocations.map((location) => location.slice(0, maxLocationLength)),
  });
}
