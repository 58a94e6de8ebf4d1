import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { makeDocumentReceived } from '#domain/events/make-document-received.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { queues } from '#domain/pipeline.js';
import { mapBounded } from '#platform/bounds/map-bounded.js';
import { sendEvents } from '#platform/queues/event-sender.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { type ListedDocument, RawStore } from '#platform/raw-store/raw-store.js';
import { advisoryLocks } from '#database/advisory-locks.js';
import { underLock } from '#database/under-lock.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type IndexerSettings } from '../settings.js';
import { deadDocuments } from './dead-documents.js';
import { outstandingJobs } from './outstanding-jobs.js';
import { storedStates } from './stored-states.js';

/** Documents listed in one step, and their records read at once. */
const perStep = 500;
const recordsAtOnce = 16;

/** Most markers looked at: documents that wait at the door are brought to the queue by ingest. */
const mostPending = 100_000;

/** What a sweep did. */
export interface Swept {
  /** Documents that the raw store has. */
  readonly looked: number;
  /** Documents that nobody had read and that are on the queue again. */
  readonly enqueued: number;
  /** Documents whose removal had broken off and was finished. */
  readonly removed: number;
}

/** Which documents a sweep leaves alone. */
interface Spared {
  /** Those stored since, in milliseconds since 1970: they may be in an outstanding job. */
  readonly since: number;
  readonly documents: ReadonlySet<DocumentId>;
}

/**
 * Compares raw store and database: what was accepted and has not ended, though no outstanding job can hold it, is put on
 * the queue again. This alone brings back what an emptied Redis forgot. One process sweeps at a time.
 */
@Injectable()
export class Sweep {
  private readonly logger = new Logger(Sweep.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: RawStore,
    @InjectQueue(queues.rawDocuments.name) private readonly rawDocuments: Queue,
    @InjectQueue(queues.determinations.name) private readonly determinations: Queue,
    private readonly redis: ProducerRedis,
    @Inject(SETTINGS) private readonly settings: Pick<IndexerSettings, 'RATIONALE_SWEEP_AGE'>,
  ) {}

  /**
   * @returns null where another process sweeps
   * @throws RawStoreError, QueueUnavailableError, TooSlowError or what the database throws; what was done by then stays
   */
  async run(stopped: () => boolean): Promise<Swept | null> {
    return underLock(this.dataSource, advisoryLocks.sweep, async () => {
      const spared = await this.spared();
      let swept: Swept = { looked: 0, enqueued: 0, removed: 0 };
      let after: DocumentId | null = null;
      while (!stopped()) {
        const page: readonly ListedDocument[] = await this.store.list(after, perStep);
        const step = await this.step(page, spared);
        swept = {
          looked: swept.looked + page.length,
          enqueued: swept.enqueued + step.enqueued,
          removed: swept.removed + step.removed,
        };
        after = page.at(-1)?.documentId ?? null;
        if (page.length < perStep) break;
      }
      if (swept.enqueued > 0 || swept.removed > 0) this.logger.log(swept, 'The sweep found documents that were left');
      return swept;
    });
  }

  /** In a letter's direction: a document that moves on while we look is seen in one queue or the other. */
  private async spared(): Promise<Spared> {
    const documents = new Set(await this.store.listPending(mostPending));
    const stored = Date.now() - this.settings.RATIONALE_SWEEP_AGE;
    const first = await outstandingJobs(this.rawDocuments, this.redis.client);
    const second = await outstandingJobs(this.determinations, this.redis.client);
    for (const queue of [this.rawDocuments, this.determinations]) {
      for (const documentId of await deadDocuments(queue)) documents.add(documentId);
    }
    return { since: Math.min(stored, first.oldest, second.oldest), documents };
  }

  private async step(page: readonly ListedDocument[], spared: Spared): Promise<Omit<Swept, 'looked'>> {
    const states = await storedStates(
      this.dataSource,
      page.map(({ documentId }) => documentId),
    );
    const left = page.filter(({ documentId }) => states.get(documentId) === 'removed');
    for (const { documentId } of left) await this.store.remove(documentId);
    const missing = page.filter(
      ({ documentId, receivedAt }) =>
        !states.has(documentId) && !spared.documents.has(documentId) && Date.parse(receivedAt) < spared.since,
    );
    const records = await mapBounded(missing, recordsAtOnce, ({ documentId }) => this.record(documentId));
    const events = records.filter((record) => record !== null).map(makeDocumentReceived);
    await sendEvents('rawDocuments', this.rawDocuments, events);
    return { enqueued: events.length, removed: left.length };
  }

  /** A record that cannot be read must not keep the others from being swept. */
  private async record(documentId: DocumentId): Promise<DocumentRecord | null> {
    try {
      return await this.store.readRecord(documentId);
    } catch (error) {
      if (!(error instanceof RawStoreError) || error.code !== 'raw_store_corrupt') throw error;
      this.logger.error({ documentId, code: error.code }, 'The record of a document that was left cannot be read');
      return null;
    }
  }
}
