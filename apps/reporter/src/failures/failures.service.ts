import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ReporterDatabase } from '../database/reporter-database.js';
import {
  type DocumentPosition,
  documentPositionSchema,
  type DocumentRow,
  documentsAfter,
} from '../documents/document.query.js';
import { failureOfJob } from './failure-mapping.js';
import { failureOfDocument } from './failed-document.js';
import { type Failure, type RetriedState } from './failure.schema.js';
import { PipelineQueues } from './pipeline-queues.js';

/** Dead letters read in one step, each up to a megabyte, and documents. */
const deadLettersPerStep = 10;
const documentsPerStep = 100;

/** Where a list of failures goes on: how many dead letters of a queue were shown, or after which document. */
export const failurePositionSchema = z.union([
  z.tuple([z.string(), z.int().nonnegative()]),
  z.tuple([z.literal('documents'), documentPositionSchema]),
]);
export type FailurePosition = z.infer<typeof failurePositionSchema>;

/** A failure and the place after it. */
export interface PositionedFailure {
  readonly failure: Failure;
  readonly place: FailurePosition;
}

/** Everything that failed, in one list: dead letters of both queues, then documents, the last one of each first. */
@Injectable()
export class FailuresService {
  constructor(
    private readonly database: ReporterDatabase,
    private readonly queues: PipelineQueues,
  ) {}

  /** Goes through the failures after a place. @throws ProblemError where Redis or the database does not answer */
  async *after(place: FailurePosition | null): AsyncGenerator<PositionedFailure> {
    const [section, at] = place ?? [this.queues.all[0]?.name ?? '', 0];
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
      for (const job of jobs) yield { failure: failureOfJob(name, job), place: [name, (shown += 1)] };
      if (jobs.length < deadLettersPerStep) return;
    }
  }

  private async *failedDocuments(from: DocumentPosition | null): AsyncGenerator<PositionedFailure> {
    for await (const { row, place } of this.documentsIn('failed', from)) {
      const failure = failureOfDocument(row);
      if (failure !== null) yield { failure, place: ['documents', place] };
    }
  }

  /** Documents that ended so, after a place among them. @throws ProblemError where the database does not answer */
  async *documentsIn(
    state: RetriedState,
    from: DocumentPosition | null,
  ): AsyncGenerator<{ readonly row: DocumentRow; readonly place: DocumentPosition }> {
    for (let place = from; ;) {
      const filter = { state: [state], reason: undefined };
      const rows = await this.database.execute(documentsAfter(place, filter, documentsPerStep));
      for (const row of rows) {
        place = [row.changedAtExactly, row.documentId];
        yield { row, place };
      }
      if (rows.length < documentsPerStep) return;
    }
  }
}
