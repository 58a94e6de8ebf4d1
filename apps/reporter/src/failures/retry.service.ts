import { Injectable, Logger } from '@nestjs/common';
import { ErrorCode, type Job, type Queue } from 'bullmq';
import { makeDocumentReceived } from '#domain/events/make-document-received.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { queues } from '#domain/pipeline.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { jobOptions } from '#platform/queues/job-options.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { ProcessedDocumentsService } from '../documents/processed-documents.service.js';
import { type RetriedState } from './failure.schema.js';
import { FailuresService } from './failures.service.js';
import { PipelineQueues } from './pipeline-queues.js';

/** Number of dead letters retried per step. */
const perStep = 10;

/**
 * Retries failures. A retry never duplicates: a dead letter is moved within its queue, and a document has one outstanding
 * retry at a time; its result is indexed like any other.
 */
@Injectable()
export class RetryService {
  private readonly logger = new Logger(RetryService.name);

  constructor(
    private readonly queues: PipelineQueues,
    private readonly store: RawStore,
    private readonly documents: ProcessedDocumentsService,
    private readonly failures: FailuresService,
  ) {}

  /** @throws ProblemError `failure_unknown` if no failure has this id, or it was retried already */
  async retry(failureId: string): Promise<void> {
    const [name, jobId] = failureId.split(':');
    const done =
      jobId === undefined ? await this.retryDocument(failureId) : await this.retryDeadLetter(name ?? '', jobId);
    if (!done) throw new ProblemError('failure_unknown', `No failure has the id ${failureId}.`);
  }

  /**
   * Retries everything that failed until now, or every rejected document, which a newer parser may parse.
   * @returns the number of retried failures
   */
  async retryAll(state: RetriedState): Promise<number> {
    const until = Date.now();
    let retried = 0;
    if (state === 'failed') {
      for (const queue of this.queues.all) retried += await this.retryDeadLetters(queue.name, until);
    }
    for await (const { row } of this.failures.documentsIn(state, null)) {
      if (await this.retryDocument(row.documentId)) retried += 1;
    }
    this.logger.log({ retried, state }, 'All failures retried');
    return retried;
  }

  private async retryDeadLetters(name: string, until: number): Promise<number> {
    const queue = this.queues.all.find((each) => each.name === name);
    if (queue === undefined) return 0;
    let retried = 0;
    for (let from = 0; ;) {
      const jobs = await this.queues.deadLetters(queue, from, perStep);
      for (const job of jobs) {
        // A job that failed meanwhile stays at the front and is skipped.
        if ((job.finishedOn ?? 0) <= until && (await this.restart(queue, job))) retried += 1;
        else from += 1;
      }
      if (jobs.length < perStep) return retried;
    }
  }

  private async retryDeadLetter(name: string, jobId: string): Promise<boolean> {
    const queue = this.queues.all.find((each) => each.name === name);
    if (queue === undefined) return false;
    const job = (await this.queues.execute(() => queue.getJob(jobId))) as Job<unknown> | undefined;
    return job !== undefined && this.restart(queue, job);
  }

  /** Moves a dead letter back to the waiting jobs atomically; returns false if it is no longer a dead letter. */
  private restart(queue: Queue, job: Job<unknown>): Promise<boolean> {
    return this.queues.execute(async () => {
      if (job.id === undefined || (await job.getState()) !== 'failed') return false;
      try {
        await this.queues.resetStalls(queue, job.id);
        await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
        return true;
      } catch (error) {
        // Another retry was first. The job may have failed again since, so its state would prove nothing.
        if (isNoDeadLetter(error)) return false;
        throw error;
      }
    });
  }

  private async retryDocument(documentId: DocumentId): Promise<boolean> {
    const row = await this.documents.find(documentId);
    const retriable = row?.state === 'failed' || row?.state === 'rejected';
    const record = retriable ? await this.store.readRecord(documentId) : null;
    if (record === null) return false;
    const { name, job } = queues.rawDocuments;
    const options = {
      ...jobOptions('rawDocuments', ['document.received']),
      timestamp: Date.parse(record.receivedAt),
      deduplication: { id: `retry-${documentId}` },
    };
    await this.queues.execute(() =>
      this.queues.rawDocuments.add(job, { events: [makeDocumentReceived(record)] }, options),
    );
    this.logger.log({ documentId, queue: name }, 'Document retried');
    return true;
  }
}

/** Whether Redis reported that the job is not a dead letter. */
function isNoDeadLetter(error: unknown): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === ErrorCode.JobNotInState || code === ErrorCode.JobNotExist;
}
