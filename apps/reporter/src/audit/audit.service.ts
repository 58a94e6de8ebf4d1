import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Repository } from 'typeorm';
import { AuditEntryEntity } from '#database/entities/audit-entry.entity.js';
import { KeyUseEntity } from '#database/entities/key-use.entity.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { type AuditPosition, type AuditQuery, type KeyUses, type ShownEntry } from './audit.schema.js';

/** Maximum number of keys whose last use is returned: as many as a file of keys may have. */
const maxKeys = 10_000;

/** Reads the entries that the indexer wrote. */
@Injectable()
export class AuditService {
  constructor(
    private readonly database: ReporterDatabase,
    @InjectRepository(AuditEntryEntity) private readonly entries: Repository<AuditEntryEntity>,
    @InjectRepository(KeyUseEntity) private readonly keyUses: Repository<KeyUseEntity>,
  ) {}

  /** Returns the entries of a filter after a position, the latest first. */
  list(position: AuditPosition | null, filter: AuditQuery, limit: number): Promise<readonly ShownEntry[]> {
    const { action, actor, documentId, since, until } = filter;
    return this.database.run(async () => {
      const query = this.entries.createQueryBuilder('entry');
      if (action !== undefined) query.andWhere('entry.action = any(:action)', { action });
      if (actor !== undefined) query.andWhere('entry.actorId = :actor', { actor });
      if (since !== undefined) query.andWhere('entry.recordedAt >= :since', { since });
      if (until !== undefined) query.andWhere('entry.recordedAt < :until', { until });
      if (documentId !== undefined) {
        query.andWhere('entry.documentId = :bytes', { bytes: Buffer.from(documentId, 'hex') });
      }
      if (position !== null) {
        const [at, entryId] = position;
        query.andWhere('(entry.recordedAt, entry.entryId) < (:at, :entryId)', { at, entryId });
      }
      query.orderBy('entry.recordedAt', 'DESC').addOrderBy('entry.entryId', 'DESC').limit(limit);
      return (await query.getMany()).map(({ recordedAt, ...entry }) => ({ ...entry, at: recordedAt.toISOString() }));
    });
  }

  /** Returns when each key was used last. */
  async listKeyUses(): Promise<KeyUses['uses']> {
    const found = await this.database.run(() => this.keyUses.find({ order: { usedAt: 'DESC' }, take: maxKeys }));
    return found.map(({ keyId, usedAt }) => ({ keyId, usedAt: usedAt.toISOString() }));
  }
}
