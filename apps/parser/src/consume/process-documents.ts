import pLimit from 'p-limit';
import { documentOf } from '#domain/events/document-of.js';
import { type QueueEvent } from '#domain/pipeline.js';
import { failedEvent, parsedEvent, rejectedEvent } from '../publish/result-events.js';
import { type Attempt, classifyFailure, type FailureDecision } from './classify-failure.js';
import { type ReceivedEvent } from './plan-job.js';
import { readDocument, type ReadingTools } from './read-document.js';

/** The result of one attempt to process a document. */
export type AttemptResult =
  /** The document was parsed or rejected; `event` is sent to the indexer. */
  | { readonly kind: 'processed'; readonly event: QueueEvent<'determinations'> }
  /** The document is marked as failed; `event` is sent to the indexer. */
  | { readonly kind: 'failed'; readonly event: QueueEvent<'determinations'>; readonly failure: FailureDecision }
  /** The document was removed after it was enqueued; nothing is sent. */
  | { readonly kind: 'removed'; readonly documentId: string }
  /** A reparse failed: the former result is kept, and the job becomes a dead letter. */
  | { readonly kind: 'reparse-failed'; readonly event: ReceivedEvent; readonly failure: FailureDecision }
  /** A dependency is unavailable; the document waits for it. */
  | { readonly kind: 'wait'; readonly event: ReceivedEvent; readonly failure: FailureDecision }
  /** The attempt failed and is retried. */
  | { readonly kind: 'retry'; readonly event: ReceivedEvent; readonly failure: FailureDecision };

/**
 * Processes the documents of a job with bounded concurrency. The result of each document is independent of the others.
 * @param attempt of the job
 */
export function processDocuments(
  events: readonly ReceivedEvent[],
  attempt: Attempt,
  concurrency: number,
  tools: ReadingTools,
): Promise<readonly AttemptResult[]> {
  return pLimit(concurrency).map(events, (event) => processOne(event, attempt, tools));
}

async function processOne(event: ReceivedEvent, attempt: Attempt, tools: ReadingTools): Promise<AttemptResult> {
  const document = documentOf(event.data);
  try {
    const reading = await readDocument(document, tools);
    switch (reading.kind) {
      case 'letter':
        return { kind: 'processed', event: parsedEvent(document, reading.letter) };
      case 'rejected':
        return { kind: 'processed', event: rejectedEvent(document, reading.rejection) };
      case 'removed':
        return { kind: 'removed', documentId: document.documentId };
    }
  } catch (error) {
    const failure = classifyFailure(error, attempt);
    if (failure.decision !== 'fail') return { kind: failure.decision, event, failure };
    if (event.type === 'document.recalled') return { kind: 'reparse-failed', event, failure };
    return { kind: 'failed', event: failedEvent(document, { ...failure, attempts: attempt.number }), failure };
  }
}
