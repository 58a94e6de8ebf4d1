import { InjectQueue, OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DelayedError, type Job, type Queue, UnrecoverableError } from 'bullmq';
import { DataSource } from 'typeorm';
import { InvalidEventError } from '#domain/events/invalid-event.js';
import { readJob, type ReadEvent } from '#domain/events/read-job.js';
import { type QueueEvent, queues } from '#domain/pipeline.js';
import { OutageLog } from '#platform/logging/outage-log.js';
import { splitJob } from '#platform/queues/event-sender.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { retryDelay } from '#platform/queues/retry-delay.js';
import { stopWorker } from '#platform/queues/stop-worker.js';
import { WorkerProgress } from '#platform/queues/worker-progress.js';
import { SHUTDOWN_SIGNAL } from '#platform/service/shutdown-signal.js';
import { indexResults, IndexingError, type RefusedDocument } from '../index/index-results.js';
import { JoinedBatches } from '../index/joined-batches.js';
import { resultOf } from '../index/processing-result.js';

/** Milliseconds that active jobs may take to finish when the service shuts down. */
const maxFinishMs = 20_000;

type DeterminationsEvent = ReadEvent<'determinations'>;

/** More concurrent transactions do not increase the throughput; larger ones do not cost less per letter (decision 15). */
const batchLimits = { transactions: 2, results: 200 } as const;

/** The return value of a finished job: how many results were indexed, and how many documents the database refused. */
export interface IndexedJob {
  readonly indexed: number;
  readonly refused: number;
}

/**
 * Processes the jobs of the queue `determinations`: writes their results, jobs that arrive together in one transaction.
 *
 * An event that fails schema validation is dead-lettered with its reason: a job of one event immediately; of a larger job
 * the event is split off into a job of its own, and the others are indexed.
 */
export class IndexEventsProcessor extends WorkerHost implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(IndexEventsProcessor.name);
  private readonly batches: JoinedBatches;
  private readonly outage = new OutageLog(this.logger, 'Postgres', 'jobs postponed');

  constructor(
    @InjectDataSource() dataSource: DataSource,
    @InjectQueue(queues.determinations.name) private readonly queue: Queue,
    private readonly redis: ProducerRedis,
    @Inject(SHUTDOWN_SIGNAL) private readonly stop: AbortController,
    private readonly progress: WorkerProgress,
  ) {
    super();
    this.batches = new JoinedBatches((results) => indexResults(dataSource, results), batchLimits);
  }

  onApplicationBootstrap(): void {
    this.progress.watch(this.worker, this.queue);
  }

  /** Stops accepting jobs and finishes the active ones, before anything that they need is closed. */
  async onModuleDestroy(): Promise<void> {
    const finished = await stopWorker(this.worker, { redis: this.redis, stop: this.stop }, maxFinishMs);
    if (!finished) this.logger.warn('Active jobs not finished, left to another indexer');
  }

  override async process(job: Job<unknown>, token?: string): Promise<IndexedJob> {
    const events = readEvents(job);
    await this.splitInvalid(job, events);
    const valid = events.flatMap((read) => (read.kind === 'event' ? [read.event] : []));
    const refused = await this.indexOrPostpone(job, token, valid);
    for (const { documentId, detail } of refused) {
      this.logger.error({ documentId, detail, jobId: job.id }, 'Document refused by Postgres');
    }
    return { indexed: valid.length - refused.length, refused: refused.length };
  }

  private async splitInvalid(job: Job<unknown>, events: readonly DeterminationsEvent[]): Promise<void> {
    const invalid = events.flatMap((read) => (read.kind === 'invalid' ? [read] : []));
    const [first] = invalid;
    if (first === undefined) return;
    if (events.length === 1) throw new UnrecoverableError(first.error.message);
    this.logger.warn(
      { jobId: job.id, events: invalid.length, reason: first.error.message },
      'Invalid events split off into jobs of their own',
    );
    await splitJob(
      'determinations',
      this.queue,
      job,
      invalid.map(({ raw }) => raw),
    );
  }

  private async indexOrPostpone(
    job: Job<unknown>,
    token: string | undefined,
    events: readonly QueueEvent<'determinations'>[],
  ): Promise<readonly RefusedDocument[]> {
    try {
      const refused = await this.batches.index(events.map(resultOf));
      this.outage.noteAvailable();
      return refused;
    } catch (error) {
      if (!(error instanceof IndexingError)) throw error;
      return await this.handleFault(job, token, error);
    }
  }

  private async handleFault(job: Job<unknown>, token: string | undefined, error: IndexingError): Promise<never> {
    const { decision } = error.fault;
    switch (decision) {
      case 'postpone':
        // The job is not the cause, so the postponement is not counted as an attempt.
        this.outage.noteUnavailable(error.message);
        await job.moveToDelayed(Date.now() + retryDelay(job.attemptsStarted, Math.random()), token);
        throw new DelayedError(error.message);
      case 'retry':
        throw error;
      case 'isolate':
      case 'dead-letter':
        throw new UnrecoverableError(error.message);
    }
  }

  /** Logs every failed attempt. After the last one the job is a dead letter. */
  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    const { id, attemptsMade, finishedOn } = job ?? {};
    const message = finishedOn === undefined ? 'Job failed, will be retried' : 'Job dead-lettered';
    this.logger.error({ jobId: id, attemptsMade, reason: error.message }, message);
  }

  /** Logs a job whose worker no longer responded. */
  @OnWorkerEvent('stalled')
  onStalled(jobId: string): void {
    this.logger.warn({ jobId }, 'Job stalled, will be retried');
  }

  /** Logs a lost connection to the queue; the worker reconnects by itself. */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.warn({ reason: error.message }, 'Queue connection failed');
  }
}

function readEvents(job: Job<unknown>): readonly DeterminationsEvent[] {
  try {
    return readJob('determinations', job.name, job.data);
  } catch (error) {
    if (error instanceof InvalidEventError) throw new UnrecoverableError(error.message);
    throw error;
  }
}
