import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Queue } from 'bullmq';
import { makeDocumentReceived } from '#domain/events/make-document-received.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { queues } from '#domain/pipeline.js';
import { OutageLog } from '#platform/logging/outage-log.js';
import { sendEvents } from '#platform/queues/event-sender.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type IngestSettings } from '../settings.js';
import { PendingDocuments } from './pending-documents.js';
import { PendingSweep } from './pending-sweep.js';

const sweepIntervalMs = 2_000;

/** Requests whose documents are enqueued concurrently; the documents of further ones are left to the next sweep. */
const maxConcurrentSends = 64;

/**
 * Enqueues stored documents on the queue `raw-documents`: those of a request as soon as they are stored, and those that
 * were left (Redis unavailable, process ended) by a sweep every two seconds. No response waits for it.
 */
@Injectable()
export class Publisher implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Publisher.name);
  private readonly outage = new OutageLog(this.logger, 'Raw store', 'no document accepted or enqueued');
  private readonly sends = new Set<Promise<void>>();
  private readonly sweep: PendingSweep;
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    @InjectQueue(queues.rawDocuments.name) private readonly queue: Queue,
    private readonly redis: ProducerRedis,
    private readonly store: RawStore,
    private readonly pending: PendingDocuments,
    @Inject(SETTINGS) settings: Pick<IngestSettings, 'RATIONALE_MAX_PENDING'>,
  ) {
    this.sweep = new PendingSweep(store, pending, {
      enqueue: (records) => this.enqueue(records),
      maxPending: settings.RATIONALE_MAX_PENDING,
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.sweep.count().catch((error: unknown) => {
      this.outage.noteUnavailable(error instanceof Error ? error.message : String(error));
    });
    this.schedule(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await Promise.all([this.sweeping, ...this.sends]);
  }

  /** Enqueues documents that were just stored, in the background. On an error they are left to the next sweep. */
  publish(records: readonly DocumentRecord[]): void {
    if (records.length === 0) return;
    if (this.sends.size >= maxConcurrentSends || this.stopped || !this.redis.ready) {
      this.pending.release(records.map((record) => record.documentId));
      return;
    }
    const send = this.send(records).finally(() => this.sends.delete(send));
    this.sends.add(send);
  }

  private async send(records: readonly DocumentRecord[]): Promise<void> {
    const documentIds = records.map((record) => record.documentId);
    try {
      await this.enqueue(records);
      this.pending.complete(documentIds);
    } catch (error) {
      this.pending.release(documentIds);
      this.logger.warn({ err: error, documents: documentIds.length }, 'Documents not enqueued, will be retried');
    }
  }

  /**
   * Adds documents to the queue, up to 50 per job, and then deletes their markers. If the process ends between the two
   * steps, the documents are enqueued twice, which changes nothing.
   * @throws QueueUnavailableError, RawStoreError; the markers are kept
   */
  private async enqueue(records: readonly DocumentRecord[]): Promise<void> {
    await sendEvents('rawDocuments', this.queue, records.map(makeDocumentReceived));
    await this.store.clearPending(records.map((record) => record.documentId));
  }

  private schedule(delay: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.sweeping = this.runSweep().finally(() => {
        this.schedule(sweepIntervalMs);
      });
    }, delay);
  }

  private async runSweep(): Promise<void> {
    if (!this.redis.ready) return;
    try {
      const enqueued = await this.sweep.run(() => this.stopped);
      this.outage.noteAvailable();
      if (enqueued > 0) this.logger.log({ documents: enqueued }, 'Pending documents enqueued');
    } catch (error) {
      if (error instanceof RawStoreError) this.outage.noteUnavailable(error.message);
      else this.logger.warn({ err: error, documents: this.pending.count }, 'Documents not enqueued, will be retried');
    }
  }
}
