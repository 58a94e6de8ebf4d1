import { InjectQueue, OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DelayedError, type Job, type Queue, UnrecoverableError } from 'bullmq';
import { documentOf } from '#domain/events/document-of.js';
import { type QueueEvent, queues } from '#domain/pipeline.js';
import { sendEvents, splitJob } from '#platform/queues/event-sender.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { QueueUnavailableError } from '#platform/queues/queue-unavailable-error.js';
import { stopWorker } from '#platform/queues/stop-worker.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { SHUTDOWN_SIGNAL } from '#platform/service/shutdown-signal.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { PARSER_REVISION } from '../letter/revision.js';
import { failedEvent } from '../publish/result-events.js';
import { type ParserSettings } from '../settings.js';
import { type PdfTextReader } from '../text/pdf/pdf-text-reader.js';
import { Backpressure } from './backpressure.js';
import { type Attempt } from './classify-failure.js';
import { codeLocations } from './error-places.js';
import { type AttemptResult, processDocuments } from './process-documents.js';
import { PDF_READER } from './pdf-reader.provider.js';
import { planJob, type ReceivedEvent } from './plan-job.js';

/** Milliseconds before a job is tried again that could not be ended because Redis took nothing. */
const pauseWithoutQueue = 2_000;

/** Milliseconds before a job is offered again that asks for a newer parser than this one. */
const pauseForNewer = 5_000;

/** Milliseconds before a document that could not be read is tried again, apart from those that came with it. */
const pauseBeforeAlone = 1_000;

/** Milliseconds that the documents in hand may take when the service is told to stop. */
const longestFinish = 20_000;

/** What a finished job says. */
export interface ReadJob {
  /** Documents whose end was told. */
  readonly ended: number;
  /** Events that go on as jobs of their own. */
  readonly alone: number;
}

/**
 * Takes jobs of the queue `raw-documents`, has their documents read, and tells each document's end before the job is
 * done: who dies in between does it again, and says the same.
 */
@Injectable()
export class ReadDocumentsProcessor extends WorkerHost implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ReadDocumentsProcessor.name);
  private backpressure: Backpressure | undefined;

  constructor(
    @InjectQueue(queues.rawDocuments.name) private readonly rawDocuments: Queue,
    @InjectQueue(queues.determinations.name) private readonly determinations: Queue,
    private readonly store: RawStore,
    @Inject(PDF_READER) private readonly pdf: PdfTextReader,
    private readonly redis: ProducerRedis,
    @Inject(SETTINGS) private readonly settings: ParserSettings,
    @Inject(SHUTDOWN_SIGNAL) private readonly stop: AbortController,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    const most = this.settings.RATIONALE_MAX_UNINDEXED_JOBS;
    this.backpressure = new Backpressure(this.worker, this.determinations, most);
    this.backpressure.start();
  }

  /** Takes no more jobs and finishes those in hand, before anything that they need is closed. */
  async onModuleDestroy(): Promise<void> {
    await this.backpressure?.stop();
    const finished = await stopWorker(this.worker, { redis: this.redis, stop: this.stop }, longestFinish);
    if (!finished) this.logger.warn('Jobs in hand, if any, are left to another parser');
  }

  override async process(job: Job<unknown>, token?: string): Promise<ReadJob> {
    try {
      return await this.carryOut(job, token);
    } catch (error) {
      if (!(error instanceof QueueUnavailableError)) throw error;
      // Not the job's fault: it is put off without losing one of its attempts.
      await job.moveToDelayed(Date.now() + pauseWithoutQueue, token);
      throw new DelayedError(error.message);
    }
  }

  private async carryOut(job: Job<unknown>, token: string | undefined): Promise<ReadJob> {
    const { name, data, attemptsMade } = job;
    const plan = planJob({ name, data, attemptsMade, stalls: job.stalledCounter }, PARSER_REVISION);
    switch (plan.kind) {
      case 'dead-letter':
        throw new UnrecoverableError(plan.reason);
      case 'hand-back':
        this.logger.log({ jobId: job.id, leastRevision: plan.minRevision }, 'A job is left to a newer parser');
        await job.moveToDelayed(Date.now() + pauseForNewer, token);
        throw new DelayedError('A newer parser is asked for.');
      case 'split':
        this.logger.warn({ jobId: job.id, events: plan.events.length }, 'A job came back; its documents go on alone');
        await this.goOnAlone(job, plan.events);
        return { ended: 0, alone: plan.events.length };
      case 'give-up':
        await this.giveUp(plan.event, attemptsMade + job.stalledCounter);
        return { ended: 1, alone: 0 };
      case 'read':
        return await this.read(job, plan.events, plan.invalid);
    }
  }

  private async read(job: Job, events: readonly ReceivedEvent[], aside: readonly unknown[]): Promise<ReadJob> {
    if (aside.length > 0) {
      this.logger.warn({ jobId: job.id, events: aside.length }, 'Events that cannot be understood are put aside');
      await this.goOnAlone(job, aside);
    }
    const attempt: Attempt = { number: job.attemptsMade + 1, most: job.opts.attempts ?? 1 };
    const tools = { store: this.store, pdf: this.pdf };
    const ends = await processDocuments(events, attempt, this.settings.RATIONALE_PDF_PROCESSES, tools);
    for (const end of ends) this.log(end, attempt);
    this.logger.log({ jobId: job.id, documents: ends.length }, 'The documents of a job were read');
    const ended = ends.flatMap((end) => (end.kind === 'ended' || end.kind === 'failed' ? [end.event] : []));
    await this.tell(ended);
    const again = ends.filter((end) => end.kind === 'again');
    const given = ends.filter((end) => end.kind === 'given-up');
    if (events.length === 1 && aside.length === 0) {
      for (const end of given) throw new UnrecoverableError(`[${end.why.code}] ${end.why.detail}`);
      for (const end of again) throw new Error(end.why.detail);
    }
    await this.goOnAlone(
      job,
      given.map((end) => end.event),
    );
    await this.goOnAlone(
      job,
      again.map((end) => end.event),
      pauseBeforeAlone,
    );
    return { ended: ended.length, alone: again.length + given.length + aside.length };
  }

  private async giveUp(event: ReceivedEvent, attempts: number): Promise<void> {
    const document = documentOf(event.data);
    const { documentId } = document;
    this.logger.error({ documentId, attempts }, 'A document took its worker with it again and again; it is given up');
    const detail = `The parser stopped answering ${attempts} times while it read this document.`;
    if (event.type === 'document.recalled') throw new UnrecoverableError(`[parser_lost] ${detail}`);
    await this.tell([failedEvent(document, { code: 'parser_lost', detail, attempts, places: [] })]);
  }

  private async tell(events: readonly QueueEvent<'determinations'>[]): Promise<void> {
    if (events.length > 0) await sendEvents('determinations', this.determinations, events);
  }

  private async goOnAlone(job: Job, events: readonly unknown[], delay = 0): Promise<void> {
    if (events.length > 0) await splitJob('rawDocuments', this.rawDocuments, job, events, delay);
  }

  private log(end: AttemptResult, attempt: Attempt): void {
    switch (end.kind) {
      case 'ended': {
        const { subject: documentId, type } = end.event;
        // A line each for millions of letters would cost more than it tells: their state can be asked by their id.
        if (type === 'determinations.parsed') this.logger.debug({ documentId, type }, 'A document was read');
        else this.logger.log({ documentId, type }, 'A document was read');
        return;
      }
      case 'removed':
        this.logger.log({ documentId: end.documentId }, 'A document was removed before it was read');
        return;
      case 'again':
      case 'given-up':
      case 'failed': {
        const { code } = end.why;
        const words = end.kind === 'again' ? 'A document could not be read; it is tried again' : 'A document failed';
        const places = codeLocations(end.error);
        this.logger.error({ documentId: end.event.subject, code, attempt: attempt.number, places }, words);
        return;
      }
    }
  }

  /** Tells of every attempt that failed; the last one leaves a dead letter. */
  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    const words = job?.finishedOn === undefined ? 'A job failed and is tried again' : 'A job became a dead letter';
    this.logger.error({ jobId: job?.id, attempts: job?.attemptsMade, reason: error.message }, words);
  }

  /** Tells of a job whose worker no longer answered. */
  @OnWorkerEvent('stalled')
  onStalled(jobId: string): void {
    this.logger.warn({ jobId }, 'A job stalled and is taken again');
  }

  /** A lost connection is told by ProducerRedis, and the worker comes back by itself; unheard it would end the process. */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    if (this.redis.ready) this.logger.warn({ reason: error.message }, 'The worker met a fault');
  }
}
