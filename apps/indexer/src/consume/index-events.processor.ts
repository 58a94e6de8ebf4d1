import { InjectQueue, OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DelayedError, type Job, type Queue, UnrecoverableError } from 'bullmq';
import { DataSource } from 'typeorm';
import { InvalidEventError } from '#domain/events/invalid-event.js';
import { readJob, type ReadEvent } from '#domain/events/read-job.js';
import { type QueueEvent, queues } from '#domain/pipeline.js';
import { splitJob } from '#platform/queues/event-sender.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { stopWorker } from '#platform/queues/stop-worker.js';
import { SHUTDOWN_SIGNAL } from '#platform/service/shutdown-signal.js';
import { endingOf } from '../index/ending.js';
import { indexEndings, IndexingError, type RefusedDocument } from '../index/index-endings.js';
import { JoinedBatches } from '../index/joined-batches.js';
import { pauseBeforeNextTry } from './pause-before-next-try.js';

/** Milliseconds that the batches in hand may take when the service is told to stop. */
const longestFinish = 20_000;

type DeterminationsEvent = ReadEvent<'determinations'>;

/** Postgres gains nothing from more writers, and a transaction of more letters costs each of them no less. */
const joining = { transactions: 2, endings: 200 } as const;

/** What a finished job says: how many endings were indexed, and how many documents the database refused. */
export interface IndexedJob {
  readonly indexed: number;
  readonly refused: number;
}

/**
 * Takes jobs of the queue `determinations` and has their events indexed, a job in one transaction and jobs that come
 * together in the same one.
 *
 * What cannot be read as an event becomes a dead letter with its reason: a job of one at once; out of a larger job it is
 * put aside as a job of its own, and the rest is indexed.
 */
export class IndexEventsProcessor extends WorkerHost implements OnModuleDestroy {
  private readonly logger = new Logger(IndexEventsProcessor.name);
  private readonly batches: JoinedBatches;
  private databaseAway = false;

  constructor(
    @InjectDataSource() dataSource: DataSource,
    @InjectQueue(queues.determinations.name) private readonly queue: Queue,
    private readonly redis: ProducerRedis,
    @Inject(SHUTDOWN_SIGNAL) private readonly stop: AbortController,
  ) {
    super();
    this.batches = new JoinedBatches((endings) => indexEndings(dataSource, endings), joining);
  }

  /** Stops taking jobs and finishes those in hand, before anything that they need is closed. */
  async onModuleDestroy(): Promise<void> {
    const finished = await stopWorker(this.worker, { redis: this.redis, stop: this.stop }, longestFinish);
    if (!finished) this.logger.warn('Jobs in hand, if any, are left to another indexer');
  }

  override async process(job: Job<unknown>, token?: string): Promise<IndexedJob> {
    const events = readEvents(job);
    await this.putInvalidAside(job, events);
    const valid = events.flatMap((read) => (read.kind === 'event' ? [read.event] : []));
    const refused = await this.indexOrAnswer(job, token, valid);
    for (const { documentId, detail } of refused) {
      this.logger.error({ documentId, detail, jobId: job.id }, 'The database refused a document');
    }
    return { indexed: valid.length - refused.length, refused: refused.length };
  }

  private async putInvalidAside(job: Job<unknown>, events: readonly DeterminationsEvent[]): Promise<void> {
    const invalid = events.flatMap((read) => (read.kind === 'invalid' ? [read] : []));
    const [first] = invalid;
    if (first === undefined) return;
    if (events.length === 1) throw new UnrecoverableError(first.error.message);
    this.logger.warn(
      { jobId: job.id, events: invalid.length, reason: first.error.message },
      'Invalid events put aside',
    );
    await splitJob(
      'determinations',
      this.queue,
      job,
      invalid.map(({ raw }) => raw),
    );
  }

  private async indexOrAnswer(
    job: Job<unknown>,
    token: string | undefined,
    events: readonly QueueEvent<'determinations'>[],
  ): Promise<readonly RefusedDocument[]> {
    try {
      const refused = await this.batches.index(events.map(endingOf));
      this.noteDatabase(false);
      return refused;
    } catch (error) {
      if (!(error instanceof IndexingError)) throw error;
      return await this.answerFault(job, token, error);
    }
  }

  private async answerFault(job: Job<unknown>, token: string | undefined, error: IndexingError): Promise<never> {
    const { decision } = error.fault;
    switch (decision) {
      case 'postpone':
        // An outage is not the job's fault: it is put off without losing one of its attempts.
        this.noteDatabase(true, error.message);
        await job.moveToDelayed(Date.now() + pauseBeforeNextTry(job.attemptsStarted, Math.random()), token);
        throw new DelayedError(error.message);
      case 'retry':
        throw error;
      case 'isolate':
      case 'dead-letter':
        throw new UnrecoverableError(error.message);
    }
  }

  private noteDatabase(away: boolean, reason?: string): void {
    if (away && !this.databaseAway) this.logger.warn({ reason }, 'Postgres is away; jobs are put off');
    if (!away && this.databaseAway) this.logger.log('Postgres is back');
    this.databaseAway = away;
  }

  /** Tells of every attempt that failed; the last one leaves a dead letter. */
  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    const { id, attemptsMade, finishedOn } = job ?? {};
    const words = finishedOn === undefined ? 'A job failed and will be tried again' : 'A job became a dead letter';
    this.logger.error({ jobId: id, attemptsMade, reason: error.message }, words);
  }

  /** Tells of a job whose worker no longer answered. */
  @OnWorkerEvent('stalled')
  onStalled(jobId: string): void {
    this.logger.warn({ jobId }, 'A job stalled and is taken again');
  }

  /** Tells of a lost connection to the queue; the worker comes back by itself. */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.warn({ reason: error.message }, 'The queue is not reached');
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
