import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { makeEvent } from '#domain/events/make-event.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { queues } from '#domain/pipeline.js';
import { mapBounded } from '#platform/bounds/map-bounded.js';
import { lowPriority, sendEvents } from '#platform/queues/event-sender.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { advisoryLocks } from '#database/advisory-locks.js';
import { underLock } from '#database/under-lock.js';
import { outstandingJobs } from '../sweep/outstanding-jobs.js';
import { documentsBelow } from './documents-below.js';

const perStep = 500;
const recordsAtOnce = 16;

/** What a request to read again did. */
export interface Recalled {
  /** Documents that are on the queue to be read again. */
  readonly enqueued: number;
  /** Documents of which the raw store has no record any more. */
  readonly missing: number;
}

/**
 * Has documents read again that were read by an older parser. Their jobs come after all others; whatever figures say
 * changes letter by letter, each in one transaction.
 */
@Injectable()
export class Reparse {
  private readonly logger = new Logger(Reparse.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: RawStore,
    @InjectQueue(queues.rawDocuments.name) private readonly rawDocuments: Queue,
    private readonly redis: ProducerRedis,
  ) {}

  /**
   * @param revision the least revision wanted: what ended below it is read again, by a parser that has it
   * @returns null where it is being done already, or jobs of a former request are outstanding
   * @throws RawStoreError, QueueUnavailableError or what the database throws; what was enqueued by then stays
   */
  async recallBelow(revision: number): Promise<Recalled | null> {
    return underLock(this.dataSource, advisoryLocks.reparse, async () => {
      if ((await outstandingJobs(this.rawDocuments, this.redis.client)).rereading > 0) return null;
      const recalled = { enqueued: 0, missing: 0 };
      for (let after: DocumentId | null = null; ;) {
        const page: readonly DocumentId[] = await documentsBelow(this.dataSource, revision, after, perStep);
        const records = await mapBounded(page, recordsAtOnce, (documentId) => this.store.readRecord(documentId));
        const found = records.filter((record) => record !== null);
        await this.enqueue(found, revision);
        recalled.enqueued += found.length;
        recalled.missing += page.length - found.length;
        after = page.at(-1) ?? null;
        if (page.length < perStep) break;
      }
      this.logger.log({ ...recalled, below: revision }, 'Documents are to be read again');
      return recalled;
    });
  }

  /** The documents that ended below a revision, after one of them: as many as one step takes. */
  listBelow(revision: number, after: DocumentId | null): Promise<readonly DocumentId[]> {
    return documentsBelow(this.dataSource, revision, after, perStep);
  }

  private async enqueue(records: readonly DocumentRecord[], leastRevision: number): Promise<void> {
    const events = records.map((document) =>
      makeEvent('document.recalled', document.documentId, `revision-${leastRevision}`, new Date(), {
        document,
        leastRevision,
      }),
    );
    await sendEvents('rawDocuments', this.rawDocuments, events, lowPriority);
  }
}
