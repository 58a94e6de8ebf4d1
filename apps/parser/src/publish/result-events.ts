import { makeEvent } from '#domain/events/make-event.js';
import { type Rejection } from '#domain/errors/rejection.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { type Letter } from '#domain/model/letter.js';
import { type PipelineEvent } from '#domain/pipeline.js';
import { PARSER_REVISION } from '../letter/revision.js';

/** What makes an ending distinct for its document: read again by the same revision, it is the same event. */
const occurrence = `revision-${PARSER_REVISION}`;

/**
 * A letter was read in a document.
 * @throws InvalidEventError when the letter does not fit the event's schema
 */
export function parsedEvent(document: DocumentRecord, letter: Letter): PipelineEvent<'determinations.parsed'> {
  const { documentId } = document;
  const read = { ...letter, documentId, revision: PARSER_REVISION };
  return makeEvent('determinations.parsed', documentId, occurrence, new Date(), { document, letter: read });
}

/** A document was read and is no readable IMR letter. */
export function rejectedEvent(document: DocumentRecord, rejection: Rejection): PipelineEvent<'document.rejected'> {
  return makeEvent('document.rejected', document.documentId, occurrence, new Date(), {
    document,
    revision: PARSER_REVISION,
    code: rejection.code,
    detail: rejection.detail.slice(0, maxDetailLength),
  });
}

/** Every attempt to read a document failed. */
export function failedEvent(
  document: DocumentRecord,
  failure: {
    readonly code: string;
    readonly detail: string;
    readonly attempts: number;
    readonly places: readonly string[];
  },
): PipelineEvent<'document.failed'> {
  return makeEvent('document.failed', document.documentId, occurrence, new Date(), {
    document,
    revision: PARSER_REVISION,
    code: failure.code,
    detail: failure.detail.slice(0, maxDetailLength),
    attempts: failure.attempts,
    places: failure.places.map((place) => place.slice(0, maxLocationLength)),
  });
}

/** Characters that the events' schemas allow. */
const maxDetailLength = 2_000;
const maxLocationLength = 500;
