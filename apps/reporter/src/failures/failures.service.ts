import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  type DocumentPosition,
  documentPositionSchema,
  type DocumentRow,
  ProcessedDocumentsService,
} from '../documents/processed-documents.service.js';
import { failureOfJob } from './failure-mapping.js';
import { failureOfDocument } from './failed-document.js';
import { type Failure, type RetriedState } from './failure.schema.js';
import { PipelineQueues } from './pipeline-queues.js';

/** Number of dead letters, each up to a megabyte, and of documents read per step. */
const deadLettersPerStep = 10;
const documentsPerStep = 100;

/** The position after which a list of failures continues: a number of dead letters of a queue, or a document. */
export const failurePositionSchema = z.union([
  z.tuple([z.string(), z.int().nonnegative()]),
  z.tuple([z.literal('documents'), documentPositionSchema]),
]);
export type FailurePosition = z.infer<typeof failurePositionSchema>;

/** A failure and the position after it. */
export interface PositionedFailure {
  readonly failure: Failure;
  readonly position: FailurePosition;
}

/** Lists everything that failed: dead letters of both queues, then documents, the latest of each first. */
@Injectable()
export class FailuresService {
  constructor(
    private readonly documents: ProcessedDocumentsService,
    private readonly queues: PipelineQueues,
  ) {}

  /** Yields the failures after a position. @throws ProblemError if Redis or the database does not respond */
  async *after(position: FailurePosition | null): AsyncGenerator<PositionedFailure> {
    const [section, at] = position ?? [this.queues.all[0]?.name ?? '', 0];
    const first = this.queues.all.findIndex((queue) => queue.name === section);
    for (const queue of first < 0 ? [] : this.queues.all.slice(first)) {
      yield* this.deadLetters(queue.name, queue.name === section && typeof at === 'number' ? at : 0);
    }
    yield* this.failedDocuments(typeof at === 'number' ? null : at);
  }

  private async *deadLetters(name: string, from: number): AsyncGenerator<PositionedFailure> {
    const queue = this.queues.all.find((each) => each.name === name);
    if (queue === undefined) return;
    for (let shown = from; ;) {
      const jobs = await this.queues.deadLetters(queue, shown, deadLettersPerStep);
      for (const job of jobs) yield { failure: failureOfJob(name, job), position: [name, (shown += 1)] };
      if (jobs.length < deadLettersPerStep) return;
    }
  }

  private async *failedDocuments(from: DocumentPosition | null): AsyncGenerator<PositionedFailure> {
    for await (const { row, position } of this.documentsIn('failed', from)) {
      const failure = failureOfDocument(row);
      if (failure !== null) yield { failure, position: ['documents', position] };
    }
  }

  /** Yields the documents in a state after a position. @throws ProblemError if the database does not respond */
  async *documentsIn(
    state: RetriedState,
    from: DocumentPosition | null,
  ): AsyncGenerator<{ readonly row: DocumentRow; readonly position: DocumentPosition }> {
    for (let position = from; ;) {
      const filter = { state: [state], reason: undefined };
      const rows = await this.documents.list(position, filter, documentsPerStep);
      for (const row of rows) {
        position = [row.changedAtMicroseconds, row.documentId];
        yield { row, position };
      }
      if (rows.length < documentsPerStep) return;
    }
  }
}
