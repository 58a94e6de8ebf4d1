import { InjectQueue, OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DelayedError, type Job, type Queue, UnrecoverableError } from 'bullmq';
import { documentOf } from '#domain/events/document-of.js';
import { type QueueEvent, queues } from '#domain/pipeline.js';
import { OutageLog } from '#platform/logging/outage-log.js';
import { sendEvents, splitJob } from '#platform/queues/event-sender.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { QueueUnavailableError } from '#platform/queues/queue-unavailable-error.js';
import { retryDelay } from '#platform/queues/retry-delay.js';
import { stopWorker } from '#platform/queues/stop-worker.js';
import { WorkerProgress } from '#platform/queues/worker-progress.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { SHUTDOWN_SIGNAL } from '#platform/service/shutdown-signal.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { PARSER_REVISION } from '../letter/revision.js';
import { failedEvent } from '../publish/result-events.js';
import { type ParserSettings } from '../settings.js';
import { type PdfTextReader } from '../text/pdf/pdf-text-reader.js';
import { Backpressure } from './backpressure.js';
import { type Attempt, type FailureDecision } from './classify-failure.js';
import { PDF_READER } from './pdf-reader.provider.js';
import { planJob, type ReceivedEvent } from './plan-job.js';
import { type AttemptResult, processDocuments } from './process-documents.js';

/** Delay before a job is retried whose results could not be sent because Redis was unavailable. */
const queueRetryDelayMs = 2_000;

/** Delay before a job that requires a newer parser is received again. */
const newerParserDelayMs = 5_000;

/** Delay before a document whose attempt failed is retried in a job of its own. */
const splitRetryDelayMs = 1_000;

/** Time limit for the jobs in progress when the service shuts down. */
const shutdownTimeoutMs = 20_000;

/** The return value of a completed job. */
export interface JobSummary {
  /** Documents whose result event was sent. */
  readonly processed: number;
  /** Events that were moved to jobs of their own. */
  readonly split: number;
}

/**
 * Processes the jobs of the queue `raw-documents`. The result events are sent before the job is completed: if the worker
 * ends in between, the job is processed again and sends the same events.
 */
@Injectable()
export class ReadDocumentsProcessor extends WorkerHost implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ReadDocumentsProcessor.name);
  private readonly outage = new OutageLog(this.logger, 'Raw store', 'jobs postponed');
  private backpressure: Backpressure | undefined;

  constructor(
    @InjectQueue(queues.rawDocuments.name) private readonly rawDocuments: Queue,
    @InjectQueue(queues.determinations.name) private readonly determinations: Queue,
    private readonly store: RawStore,
    @Inject(PDF_READER) private readonly pdf: PdfTextReader,
    private readonly redis: ProducerRedis,
    @Inject(SETTINGS) private readonly settings: ParserSettings,
    @Inject(SHUTDOWN_SIGNAL) private readonly stop: AbortController,
    private readonly progress: WorkerProgress,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    const maxPendingJobs = this.settings.RATIONALE_MAX_UNINDEXED_JOBS;
    this.backpressure = new Backpressure(this.worker, this.determinations, maxPendingJobs);
    this.backpressure.start();
    this.progress.watch(this.worker, this.rawDocuments);
  }

  /** Accepts no more jobs and drains the jobs in progress, before anything that they need is closed. */
  async onModuleDestroy(): Promise<void> {
    await this.backpressure?.stop();
    const drained = await stopWorker(this.worker, { redis: this.redis, stop: this.stop }, shutdownTimeoutMs);
    if (!drained) this.logger.warn('Worker not drained, jobs in progress left to another parser');
  }

  override async process(job: Job<unknown>, token?: string): Promise<JobSummary> {
    try {
      return await this.executePlan(job, token);
    } catch (error) {
      if (!(error instanceof QueueUnavailableError)) throw error;
      // The job is not the cause, so the postponement is not counted as an attempt.
      await job.moveToDelayed(Date.now() + queueRetryDelayMs, token);
      throw new DelayedError(error.message);
    }
  }

  private async executePlan(job: Job<unknown>, token: string | undefined): Promise<JobSummary> {
    const { name, data, attemptsMade } = job;
    const plan = planJob({ name, data, attemptsMade, stalls: job.stalledCounter }, PARSER_REVISION);
    switch (plan.kind) {
      case 'dead-letter':
        throw new UnrecoverableError(plan.reason);
      case 'postpone':
        this.logger.log({ jobId: job.id, minRevision: plan.minRevision }, 'Job postponed, newer parser required');
        await job.moveToDelayed(Date.now() + newerParserDelayMs, token);
        throw new DelayedError('The job requires a newer parser.');
      case 'split':
        this.logger.warn({ jobId: job.id, events: plan.events.length }, 'Job split into jobs of one document');
        await this.split(job, plan.events);
        return { processed: 0, split: plan.events.length };
      case 'fail':
        await this.failStalledDocument(plan.event, attemptsMade + job.stalledCounter);
        return { processed: 1, split: 0 };
      case 'process':
        return await this.processEvents(job, token, plan.events, plan.invalid);
    }
  }

  private async processEvents(
    job: Job,
    token: string | undefined,
    events: readonly ReceivedEvent[],
    invalid: readonly unknown[],
  ): Promise<JobSummary> {
    if (invalid.length > 0) {
      this.logger.warn({ jobId: job.id, events: invalid.length }, 'Invalid events moved to jobs of their own');
      await this.split(job, invalid);
    }
    const attempt: Attempt = { number: job.attemptsMade + 1, max: job.opts.attempts ?? 1 };
    const tools = { store: this.store, pdf: this.pdf };
    const results = await processDocuments(events, attempt, this.settings.RATIONALE_PDF_PROCESSES, tools);
    for (const result of results) this.logResult(result, attempt);
    const processed = results.flatMap((each) =>
      each.kind === 'processed' || each.kind === 'failed' ? [each.event] : [],
    );
    await this.send(processed);
    const waiting = results.filter((result) => result.kind === 'wait');
    if (waiting.length > 0 && waiting.length === events.length) await this.postpone(job, token, waiting);
    if (waiting.length === 0) this.outage.noteAvailable();
    this.logger.log({ jobId: job.id, documents: results.length }, 'Job processed');
    const retried = results.filter((result) => result.kind === 'retry');
    const reparseFailed = results.filter((result) => result.kind === 'reparse-failed');
    if (events.length === 1 && invalid.length === 0) {
      for (const { failure } of reparseFailed) throw new UnrecoverableError(`[${failure.code}] ${failure.detail}`);
      for (const { failure } of retried) throw new Error(failure.detail);
    }
    await this.split(
      job,
      reparseFailed.map(({ event }) => event),
    );
    await this.split(
      job,
      waiting.map(({ event }) => event),
      retryDelay(1, Math.random()),
    );
    await this.split(
      job,
      retried.map(({ event }) => event),
      splitRetryDelayMs,
    );
    const split = reparseFailed.length + waiting.length + retried.length + invalid.length;
    return { processed: processed.length, split };
  }

  /** Postpones a job because a dependency is unavailable. It is not the cause, so no attempt is counted. */
  private async postpone(
    job: Job,
    token: string | undefined,
    waiting: readonly { readonly failure: FailureDecision }[],
  ): Promise<never> {
    const reason = waiting[0]?.failure.detail ?? 'A dependency is unavailable.';
    await job.moveToDelayed(Date.now() + retryDelay(job.attemptsStarted, Math.random()), token);
    throw new DelayedError(reason);
  }

  /** Marks the document of a job that stalled too often as failed, without parsing it again. */
  private async failStalledDocument(event: ReceivedEvent, attempts: number): Promise<void> {
    const document = documentOf(event.data);
    const { documentId } = document;
    this.logger.error({ documentId, attempts }, 'Document failed, parser stopped responding at every attempt');
    const detail = `The parser stopped responding in ${attempts} attempts to read this document.`;
    if (event.type === 'document.recalled') throw new UnrecoverableError(`[parser_lost] ${detail}`);
    await this.send([failedEvent(document, { code: 'parser_lost', detail, attempts, codeLocations: [] })]);
  }

  private async send(events: readonly QueueEvent<'determinations'>[]): Promise<void> {
    if (events.length > 0) await sendEvents('determinations', this.determinations, events);
  }

  private async split(job: Job, events: readonly unknown[], delayMs = 0): Promise<void> {
    if (events.length > 0) await splitJob('rawDocuments', this.rawDocuments, job, events, delayMs);
  }

  private logResult(result: AttemptResult, attempt: Attempt): void {
    switch (result.kind) {
      case 'processed': {
        const { subject: documentId, type } = result.event;
        // Millions of letters would give as many lines; the state of each is available by its id.
        if (type === 'determinations.parsed') this.logger.debug({ documentId }, 'Document parsed');
        else this.logger.log({ documentId }, 'Document rejected');
        return;
      }
      case 'removed':
        this.logger.log({ documentId: result.documentId }, 'Document removed before it was read');
        return;
      case 'wait':
        this.outage.noteUnavailable(result.failure.detail);
        return;
      case 'retry':
      case 'reparse-failed':
      case 'failed': {
        const { code, codeLocations } = result.failure;
        const message = result.kind === 'retry' ? 'Document not read, will be retried' : 'Document failed';
        const fields = { documentId: result.event.subject, code, attempt: attempt.number, codeLocations };
        this.logger.error(fields, message);
        return;
      }
    }
  }

  /** Logs every failed attempt. After the last one the job is a dead letter. */
  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    const message = job?.finishedOn === undefined ? 'Job failed, will be retried' : 'Job dead-lettered';
    this.logger.error({ jobId: job?.id, attempts: job?.attemptsMade, reason: error.message }, message);
  }

  /** Logs a job whose worker stopped responding. */
  @OnWorkerEvent('stalled')
  onStalled(jobId: string): void {
    this.logger.warn({ jobId }, 'Job stalled, will be retried');
  }

  /**
   * Handles errors of the worker, which would end the process without a listener. A lost connection is logged by
   * ProducerRedis and is restored by the worker.
   */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    if (this.redis.ready) this.logger.warn({ reason: error.message }, 'Worker error');
  }
}
