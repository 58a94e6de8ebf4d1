import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Queue } from 'bullmq';
import { In, Repository } from 'typeorm';
import pLimit from 'p-limit';
import { advisoryLocks } from '#database/advisory-locks.js';
import { DocumentEntity, type StoredState } from '#database/entities/document.entity.js';
import { underLock } from '#database/under-lock.js';
import { makeDocumentReceived } from '#domain/events/make-document-received.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { queues } from '#domain/pipeline.js';
import { sendEvents } from '#platform/queues/event-sender.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { type ListedDocument, listedTimeErrorMs, RawStore } from '#platform/raw-store/raw-store.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { RemovalTracesService } from '../remove/removal-traces.service.js';
import { type IndexerSettings } from '../settings.js';
import { deadDocuments } from './dead-documents.js';
import { outstandingJobs } from './outstanding-jobs.js';
import { type ExcludedDocuments, planSweep } from './plan-sweep.js';

/** Documents per step, and their records read concurrently. */
const documentsPerStep = 500;
const concurrentReads = 16;

/** Maximum number of pending markers read: ingest itself enqueues the documents that have one. */
const maxPending = 100_000;

/** What a sweep did. */
export interface SweepResult {
  /** Documents that the raw store has. */
  readonly looked: number;
  /** Documents that had no row and no job, and were enqueued again. */
  readonly enqueued: number;
  /** Documents whose removal had been interrupted and was finished. */
  readonly removed: number;
}

/**
 * Compares raw store and database: a document that was accepted, has no row, and cannot be in an outstanding job is
 * enqueued again. Only the sweep recovers what an emptied Redis lost. One process sweeps at a time.
 */
@Injectable()
export class SweepService {
  private readonly logger = new Logger(SweepService.name);

  constructor(
    @InjectRepository(DocumentEntity) private readonly documents: Repository<DocumentEntity>,
    private readonly store: RawStore,
    @InjectQueue(queues.rawDocuments.name) private readonly rawDocuments: Queue,
    @InjectQueue(queues.determinations.name) private readonly determinations: Queue,
    private readonly redis: ProducerRedis,
    private readonly traces: RemovalTracesService,
    @Inject(SETTINGS) private readonly settings: Pick<IndexerSettings, 'RATIONALE_SWEEP_AGE'>,
  ) {}

  /**
   * @returns null if another process sweeps
   * @throws RawStoreError, QueueUnavailableError, OperationTimeoutError or an error of the database; what was done by
   * then stays
   */
  async run(stopped: () => boolean): Promise<SweepResult | null> {
    return underLock(this.documents.manager.dataSource, advisoryLocks.sweep, async () => {
      const excluded = await this.excludedDocuments();
      let result: SweepResult = { looked: 0, enqueued: 0, removed: 0 };
      let after: DocumentId | null = null;
      while (!stopped()) {
        const page: readonly ListedDocument[] = await this.store.list(after, documentsPerStep);
        const step = await this.sweepPage(page, excluded);
        result = {
          looked: result.looked + page.length,
          enqueued: result.enqueued + step.enqueued,
          removed: result.removed + step.removed,
        };
        after = page.at(-1)?.documentId ?? null;
        if (page.length < documentsPerStep) break;
      }
      await this.traces.clear();
      if (result.enqueued > 0 || result.removed > 0) this.logger.log(result, 'Missing documents enqueued by the sweep');
      return result;
    });
  }

  /** Queues are read in the direction of processing: a document that proceeds meanwhile is seen in one or the other. */
  private async excludedDocuments(): Promise<ExcludedDocuments> {
    const documents = new Set(await this.store.listPending(maxPending));
    const oldEnough = Date.now() - this.settings.RATIONALE_SWEEP_AGE;
    const first = await outstandingJobs(this.rawDocuments, this.redis.client);
    const second = await outstandingJobs(this.determinations, this.redis.client);
    for (const queue of [this.rawDocuments, this.determinations]) {
      for (const documentId of await deadDocuments(queue)) documents.add(documentId);
    }
    const oldestOutstanding = Math.min(first.oldest, second.oldest) - listedTimeErrorMs;
    return { receivedSince: Math.min(oldEnough, oldestOutstanding), documents };
  }

  private async sweepPage(
    page: readonly ListedDocument[],
    excluded: ExcludedDocuments,
  ): Promise<Omit<SweepResult, 'looked'>> {
    const { enqueue, remove } = planSweep(page, await this.readStates(page), excluded);
    for (const documentId of remove) await this.store.remove(documentId);
    const records = await pLimit(concurrentReads).map(enqueue, (documentId) => this.readRecord(documentId));
    const events = records.filter((record) => record !== null).map(makeDocumentReceived);
    await sendEvents('rawDocuments', this.rawDocuments, events);
    return { enqueued: events.length, removed: remove.length };
  }

  private async readStates(page: readonly ListedDocument[]): Promise<ReadonlyMap<DocumentId, StoredState>> {
    const documentId = In(page.map((listed) => listed.documentId));
    const rows = await this.documents.find({ select: { documentId: true, state: true }, where: { documentId } });
    return new Map(rows.map((row) => [row.documentId, row.state]));
  }

  /** A record that cannot be read must not keep the others from being swept. */
  private async readRecord(documentId: DocumentId): Promise<DocumentRecord | null> {
    try {
      return await this.store.readRecord(documentId);
    } catch (error) {
      if (!(error instanceof RawStoreError) || error.code !== 'raw_store_corrupt') throw error;
      this.logger.error({ documentId, code: error.code }, 'Record of a missing document not readable, skipped');
      return null;
    }
  }
}
