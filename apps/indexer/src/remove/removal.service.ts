import { Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type DataSource, Repository } from 'typeorm';
import { z } from 'zod';
import { advisoryLocks } from '#database/advisory-locks.js';
import { DocumentEntity } from '#database/entities/document.entity.js';
import { MisreadEntity } from '#database/entities/misread.entity.js';
import { inTransaction } from '#database/in-transaction.js';
import { raiseDataVersion } from '#database/queries/data-version.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { replaceLetters } from '../index/write-results.js';
import { RemovalTracesService } from './removal-traces.service.js';

/** Removes documents on request; only the hash remains, in the database and in the raw store. */
@Injectable()
export class RemovalService {
  private readonly logger = new Logger(RemovalService.name);

  constructor(
    @InjectRepository(DocumentEntity) private readonly documents: Repository<DocumentEntity>,
    private readonly store: RawStore,
    private readonly traces: RemovalTracesService,
  ) {}

  /**
   * Removes a document: from the figures first, then its bytes, then what Redis keeps of it. If it fails in between, the
   * sweep finishes it, or it is requested again.
   * @returns false if no such document was ever accepted
   */
  async remove(documentId: DocumentId): Promise<boolean> {
    if (!(await this.isKnown(documentId))) return false;
    await removeFromDatabase(this.documents.manager.dataSource, documentId);
    await this.store.remove(documentId);
    await this.traces.clear();
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
    // A misread that is being stored is deleted below, or its transaction finds that the document was removed.
    await queryRunner.query('SELECT pg_advisory_xact_lock($1, $2)', [...advisoryLocks.misreads]);
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
