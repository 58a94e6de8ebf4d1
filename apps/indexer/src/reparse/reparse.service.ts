import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Queue } from 'bullmq';
import { LessThan, MoreThan, Repository } from 'typeorm';
import pLimit from 'p-limit';
import { advisoryLocks } from '#database/advisory-locks.js';
import { DocumentEntity } from '#database/entities/document.entity.js';
import { underLock } from '#database/under-lock.js';
import { makeEvent } from '#domain/events/make-event.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { queues } from '#domain/pipeline.js';
import { lowPriority, sendEvents } from '#platform/queues/event-sender.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { outstandingJobs } from '../sweep/outstanding-jobs.js';

/** Documents per step, and their records read concurrently. */
const documentsPerStep = 500;
const concurrentReads = 16;

/** The result of a request to reparse. */
export interface EnqueuedReparse {
  /** Documents enqueued to be parsed again. */
  readonly enqueued: number;
  /** Documents without a record in the raw store. */
  readonly missing: number;
}

/**
 * Enqueues documents that an older parser processed, to be parsed again. Their jobs have low priority; figures change
 * letter by letter, each in one transaction.
 */
@Injectable()
export class ReparseService {
  private readonly logger = new Logger(ReparseService.name);

  constructor(
    @InjectRepository(DocumentEntity) private readonly documents: Repository<DocumentEntity>,
    private readonly store: RawStore,
    @InjectQueue(queues.rawDocuments.name) private readonly rawDocuments: Queue,
    private readonly redis: ProducerRedis,
  ) {}

  /**
   * Enqueues all documents that were processed by a parser below a revision.
   * @param revision the minimum revision of the parser that processes them again
   * @returns null if another process runs a reparse, or jobs of an earlier request are outstanding
   * @throws RawStoreError, QueueUnavailableError or an error of the database; the documents enqueued before stay enqueued
   */
  async reparseBelow(revision: number): Promise<EnqueuedReparse | null> {
    return underLock(this.documents.manager.dataSource, advisoryLocks.reparse, async () => {
      if ((await outstandingJobs(this.rawDocuments, this.redis.client)).reparsing > 0) return null;
      const total = { enqueued: 0, missing: 0 };
      for (let after: DocumentId | null = null; ;) {
        const page: readonly DocumentId[] = await this.listBelow(revision, after);
        const records = await pLimit(concurrentReads).map(page, (documentId) => this.store.readRecord(documentId));
        const found = records.filter((record) => record !== null);
        await this.enqueue(found, revision);
        total.enqueued += found.length;
        total.missing += page.length - found.length;
        after = page.at(-1) ?? null;
        if (page.length < documentsPerStep) break;
      }
      this.logger.log({ ...total, below: revision }, 'Documents enqueued to be reparsed');
      return total;
    });
  }

  /** Returns a page of the documents processed below a revision, in the order of ids, after one of them. */
  async listBelow(revision: number, after: DocumentId | null): Promise<readonly DocumentId[]> {
    const page = await this.documents.find({
      select: { documentId: true },
      where: { revision: LessThan(revision), ...(after === null ? {} : { documentId: MoreThan(after) }) },
      order: { documentId: 'ASC' },
      take: documentsPerStep,
    });
    return page.map(({ documentId }) => documentId);
  }

  private async enqueue(records: readonly DocumentRecord[], minRevision: number): Promise<void> {
    const events = records.map((document) =>
      makeEvent('document.recalled', document.documentId, `revision-${minRevision}`, new Date(), {
        document,
        leastRevision: minRevision,
      }),
    );
    await sendEvents('rawDocuments', this.rawDocuments, events, lowPriority);
  }
}
