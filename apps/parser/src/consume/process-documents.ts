import { documentOf } from '#domain/events/document-of.js';
import { type QueueEvent } from '#domain/pipeline.js';
import { mapBounded } from '#platform/bounds/map-bounded.js';
import { failedEvent, parsedEvent, rejectedEvent } from '../publish/result-events.js';
import { type Attempt, classifyFailure, type FailureDecision } from './classify-failure.js';
import { codeLocations } from './error-places.js';
import { type ReceivedEvent } from './plan-job.js';
import { readDocument, type ReadingTools } from './read-document.js';

/** How one document of a job ended. */
export type AttemptResult =
  | { readonly kind: 'ended'; readonly event: QueueEvent<'determinations'> }
  /** It was given up; `event` says so. */
  | {
      readonly kind: 'failed';
      readonly event: QueueEvent<'determinations'>;
      readonly error: unknown;
      readonly why: FailureDecision;
    }
  /** Nobody is to hear of it any more. */
  | { readonly kind: 'removed'; readonly documentId: string }
  /** Its reading once more was given up: what was read before stands, and its job becomes a dead letter. */
  | { readonly kind: 'given-up'; readonly event: ReceivedEvent; readonly error: unknown; readonly why: FailureDecision }
  /** It is to be read again. */
  | { readonly kind: 'again'; readonly event: ReceivedEvent; readonly error: unknown; readonly why: FailureDecision };

/**
 * Reads a job's documents, some at a time; each ends on its own, whatever becomes of the others.
 * @param attempt of the job
 */
export function processDocuments(
  events: readonly ReceivedEvent[],
  attempt: Attempt,
  atOnce: number,
  tools: ReadingTools,
): Promise<readonly AttemptResult[]> {
  return mapBounded(events, atOnce, (event) => readOne(event, attempt, tools));
}

async function readOne(event: ReceivedEvent, attempt: Attempt, tools: ReadingTools): Promise<AttemptResult> {
  const document = documentOf(event.data);
  try {
    const reading = await readDocument(document, tools);
    switch (reading.kind) {
      case 'letter':
        return { kind: 'ended', event: parsedEvent(document, reading.letter) };
      case 'rejected':
        return { kind: 'ended', event: rejectedEvent(document, reading.rejection) };
      case 'removed':
        return { kind: 'removed', documentId: document.documentId };
    }
  } catch (error) {
    const why = classifyFailure(error, attempt);
    switch (why.decision) {
      case 'retry':
        return { kind: 'again', event, error, why };
      case 'fail':
        if (event.type === 'document.recalled') return { kind: 'given-up', event, error, why };
        return {
          kind: 'failed',
          event: failedEvent(document, { ...why, attempts: attempt.number, places: codeLocations(error) }),
          error,
          why,
        };
    }
  }
}
