import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Queue } from 'bullmq';
import { type DocumentRecord } from '#domain/model/document.js';
import { queues } from '#domain/pipeline.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type IngestSettings } from '../settings.js';
import { enqueueDocuments } from './enqueue-documents.js';
import { PendingDocuments } from './pending-documents.js';
import { PendingSweep } from './pending-sweep.js';

/** Milliseconds between two looks for documents that were stored and not enqueued. */
const pause = 2_000;

/** Most requests whose documents are being enqueued at once; those of others are left to the next look. */
const mostSendings = 64;

/**
 * Brings stored documents to the queue: those of a request at once and behind its back, and all that were left (Redis
 * away, a process that died) on a timer. No answer to a sender ever waits for it.
 */
@Injectable()
export class Publisher implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Publisher.name);
  private readonly sendings = new Set<Promise<void>>();
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
    this.sweep = new PendingSweep(queue, store, pending, settings.RATIONALE_MAX_PENDING);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.sweep.count().catch((error: unknown) => {
      this.logger.error({ err: error }, 'The pending documents could not be counted');
    });
    this.schedule(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await Promise.all([this.sweeping, ...this.sendings]);
  }

  /** Enqueues documents that were just stored, without keeping the caller waiting; what fails is left to the timer. */
  publish(records: readonly DocumentRecord[]): void {
    if (records.length === 0) return;
    if (this.sendings.size >= mostSendings || this.stopped || !this.redis.ready) {
      this.pending.release(records.map((record) => record.documentId));
      return;
    }
    const sending = this.send(records).finally(() => this.sendings.delete(sending));
    this.sendings.add(sending);
  }

  private async send(records: readonly DocumentRecord[]): Promise<void> {
    const documentIds = records.map((record) => record.documentId);
    try {
      await enqueueDocuments(this.queue, this.store, records);
      this.pending.complete(documentIds);
    } catch (error) {
      this.pending.release(documentIds);
      this.logger.warn({ err: error, documents: documentIds.length }, 'Documents wait to be enqueued');
    }
  }

  private schedule(delay: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.sweeping = this.look().finally(() => {
        this.schedule(pause);
      });
    }, delay);
  }

  private async look(): Promise<void> {
    if (!this.redis.ready) return;
    try {
      const enqueued = await this.sweep.run(() => this.stopped);
      if (enqueued > 0) this.logger.log({ documents: enqueued }, 'Documents that waited were enqueued');
    } catch (error) {
      this.logger.warn({ err: error, documents: this.pending.count }, 'Documents wait to be enqueued');
    }
  }
}
