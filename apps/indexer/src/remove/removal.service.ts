import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Job, type Queue } from 'bullmq';
import { type DataSource, Repository } from 'typeorm';
import { z } from 'zod';
import { DocumentEntity } from '#database/entities/document.entity.js';
import { MisreadEntity } from '#database/entities/misread.entity.js';
import { inTransaction } from '#database/in-transaction.js';
import { raiseDataVersion } from '#database/queries/data-version.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { queues } from '#domain/pipeline.js';
import { withTimeout } from '#platform/bounds/with-timeout.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { replaceLetters } from '../index/write-results.js';

/** Milliseconds in which the document is deleted from the finished jobs of one queue. */
const maxDeleteMs = 60_000;

/** Jobs read in one step; one may have a megabyte. */
const jobsPerStep = 10;

const jobSchema = z.object({ events: z.array(z.unknown()) });
const subjectSchema = z.object({ subject: z.string() });

/** Removes documents on request; only the hash remains, in the database and in the raw store. */
@Injectable()
export class RemovalService {
  private readonly logger = new Logger(RemovalService.name);

  constructor(
    @InjectRepository(DocumentEntity) private readonly documents: Repository<DocumentEntity>,
    private readonly store: RawStore,
    @InjectQueue(queues.rawDocuments.name) private readonly rawDocuments: Queue,
    @InjectQueue(queues.determinations.name) private readonly determinations: Queue,
  ) {}

  /**
   * Removes a document: from the figures first, then its bytes, then what queues keep of finished jobs. If it fails in
   * between, the sweep finishes it, or it is requested again.
   * @returns false if no such document was ever accepted
   */
  async remove(documentId: DocumentId): Promise<boolean> {
    if (!(await this.isKnown(documentId))) return false;
    await removeFromDatabase(this.documents.manager.dataSource, documentId);
    await this.store.remove(documentId);
    await this.deleteFromJobs(documentId);
    this.logger.log({ documentId }, 'Document removed');
    return true;
  }

  private async isKnown(documentId: DocumentId): Promise<boolean> {
    return (
      (await this.documents.existsBy({ documentId })) ||
      (await this.hasRecord(documentId)) ||
      (await this.store.isRemoved(documentId))
    );
  }

  /** A record that cannot be read counts as well. */
  private async hasRecord(documentId: DocumentId): Promise<boolean> {
    try {
      return (await this.store.readRecord(documentId)) !== null;
    } catch (error) {
      if (error instanceof RawStoreError && error.code === 'raw_store_corrupt') return true;
      throw error;
    }
  }

  private async deleteFromJobs(documentId: DocumentId): Promise<void> {
    try {
      for (const queue of [this.rawDocuments, this.determinations]) {
        await withTimeout('deleting finished jobs', maxDeleteMs, deleteFromFinishedJobs(queue, documentId));
      }
    } catch (error) {
      this.logger.warn({ err: error, documentId }, 'Finished jobs not searched, may still contain a removed document');
    }
  }
}

/**
 * Deletes everything that the database has of a document but its hash, and marks it as removed, in one transaction: its
 * letter is deleted and the other copies ranked again, and readers' notes on it are deleted. No later event changes the
 * row. Repeating it changes nothing.
 */
export async function removeFromDatabase(dataSource: DataSource, documentId: DocumentId): Promise<void> {
  const columns = dataSource.getMetadata(DocumentEntity).columns.filter(({ isPrimary }) => !isPrimary);
  await inTransaction(dataSource, async (queryRunner) => {
    const { manager } = queryRunner;
    // Replaces the row by one that has nothing but its state, whatever columns there are.
    const inserted = await manager
      .createQueryBuilder()
      .insert()
      .into(DocumentEntity)
      .values({ documentId, state: 'removed' })
      .orUpdate(
        columns.map(({ databaseName }) => databaseName),
        ['document_id'],
        { overwriteCondition: { where: `documents.state <> 'removed'` } },
      )
      .returning(['state'])
      .updateEntity(false)
      .execute();
    if (z.array(z.unknown()).parse(inserted.raw).length === 0) return;
    await replaceLetters(queryRunner, [documentId], []);
    await manager.delete(MisreadEntity, { documentId });
    await raiseDataVersion(manager);
  });
}

/**
 * Deletes a document from the finished jobs that a queue keeps: a completed job with it, of a dead letter its event only.
 * Outstanding jobs need no change: their worker finds that the document was removed.
 */
async function deleteFromFinishedJobs(queue: Queue, documentId: DocumentId): Promise<void> {
  for (const state of ['completed', 'failed'] as const) {
    let from = 0;
    for (;;) {
      const jobs = (await queue.getJobs([state], from, from + jobsPerStep - 1)) as (Job<unknown> | undefined)[];
      if (jobs.length === 0) break;
      let deleted = 0;
      for (const job of jobs) {
        if (job !== undefined && (await deleteFromJob(job, state, documentId))) deleted += 1;
      }
      // The jobs after a deleted one have moved up.
      from += jobs.length - deleted;
    }
  }
}

/** Returns whether the whole job was deleted. */
async function deleteFromJob(
  job: Job<unknown>,
  state: 'completed' | 'failed',
  documentId: DocumentId,
): Promise<boolean> {
  const read = jobSchema.safeParse(job.data);
  if (!read.success || !read.data.events.some((event) => isAbout(event, documentId))) return false;
  const others = read.data.events.filter((event) => !isAbout(event, documentId));
  if (state === 'completed' || others.length === 0) {
    await job.remove();
    return true;
  }
  await job.updateData({ events: others });
  return false;
}

function isAbout(event: unknown, documentId: DocumentId): boolean {
  const read = subjectSchema.safeParse(event);
  return read.success && read.data.subject === documentId;
}
