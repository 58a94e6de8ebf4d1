import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { type DocumentId } from '#domain/model/primitives.js';
import { queues } from '#domain/pipeline.js';
import { withTimeout } from '#platform/bounds/with-timeout.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { buryDocument } from './bury-document.js';
import { forgetJobs } from './forget-jobs.js';

const longestForgetting = 60_000;

/** Removes documents on request; what stays is a tombstone, the hash alone, in database and raw store. */
@Injectable()
export class Removal {
  private readonly logger = new Logger(Removal.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: RawStore,
    @InjectQueue(queues.rawDocuments.name) private readonly rawDocuments: Queue,
    @InjectQueue(queues.determinations.name) private readonly determinations: Queue,
  ) {}

  /**
   * Removes a document: figures first, then bytes, then what queues keep of finished jobs. Where it breaks off in
   * between, the sweep finishes it, or it is asked for again.
   * @returns false where nobody ever sent it
   */
  async remove(documentId: DocumentId): Promise<boolean> {
    if (!(await this.isKnown(documentId))) return false;
    await buryDocument(this.dataSource, documentId);
    await this.store.remove(documentId);
    await this.forget(documentId);
    this.logger.log({ documentId }, 'A document was removed on request');
    return true;
  }

  private async isKnown(documentId: DocumentId): Promise<boolean> {
    const rows: unknown = await this.dataSource.query(`SELECT FROM documents WHERE document_id = decode($1, 'hex')`, [
      documentId,
    ]);
    if (Array.isArray(rows) && rows.length > 0) return true;
    return (await this.hasRecord(documentId)) || (await this.store.isRemoved(documentId));
  }

  /** A record that cannot be read is one all the same. */
  private async hasRecord(documentId: DocumentId): Promise<boolean> {
    try {
      return (await this.store.readRecord(documentId)) !== null;
    } catch (error) {
      if (error instanceof RawStoreError && error.code === 'raw_store_corrupt') return true;
      throw error;
    }
  }

  private async forget(documentId: DocumentId): Promise<void> {
    try {
      for (const queue of [this.rawDocuments, this.determinations]) {
        await withTimeout('forgetting jobs', longestForgetting, forgetJobs(queue, documentId));
      }
    } catch (error) {
      this.logger.warn({ err: error, documentId }, 'Finished jobs may still hold a removed document');
    }
  }
}
