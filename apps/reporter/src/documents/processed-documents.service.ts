import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Repository, type SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { DocumentEntity } from '#database/entities/document.entity.js';
import { LetterEntity } from '#database/entities/letter.entity.js';
import { documentSourceSchema, mediaTypeSchema } from '#domain/model/document.js';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { standingSchema } from '#domain/model/standing.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { positionInstantSchema } from '../paging/cursor.js';
import { type ProcessedState, processedStateSchema } from './document.schema.js';

const changed = {
  changedAt: z.date(),
  /** The same in microseconds, the precision by which the database sorts. */
  changedAtMicroseconds: z.string(),
};

const processedSchema = z.object({
  documentId: documentIdSchema,
  name: z.string(),
  source: documentSourceSchema,
  mediaType: mediaTypeSchema,
  sizeBytes: z.int().nonnegative(),
  receivedAt: z.date(),
  batch: z.string().nullable(),
  revision: z.int().positive(),
  state: processedStateSchema.exclude(['removed']),
  reasonCode: z.string().nullable(),
  reasonDetail: z.string().nullable(),
  attempts: z.int().positive().nullable(),
  failurePlaces: z.array(z.string()).nullable(),
  ...changed,
  standing: standingSchema.nullable(),
});

/** Of a removed document only the hash is left. */
const removedSchema = z.object({ documentId: documentIdSchema, state: z.literal('removed'), ...changed });

const rowSchema = z.discriminatedUnion('state', [processedSchema, removedSchema]);

/** A processed document, with the standing of its letter if it holds one. */
export type DocumentRow = z.infer<typeof rowSchema>;

/** The position after which a page of documents continues: when the last one changed its state, and its id. */
export const documentPositionSchema = z.tuple([positionInstantSchema, documentIdSchema]);
export type DocumentPosition = z.infer<typeof documentPositionSchema>;

/** The filter of a list of documents. */
export interface DocumentFilter {
  readonly state: readonly ProcessedState[] | undefined;
  readonly reason: readonly string[] | undefined;
}

/** Reads the documents that the database has a row of: all but those that are accepted and not processed yet. */
@Injectable()
export class ProcessedDocumentsService {
  constructor(
    private readonly database: ReporterDatabase,
    @InjectRepository(DocumentEntity) private readonly documents: Repository<DocumentEntity>,
  ) {}

  /** Returns a processed document; null before it was processed. */
  async find(documentId: DocumentId): Promise<DocumentRow | null> {
    const [row] = await this.read((query) => query.where({ documentId }));
    return row ?? null;
  }

  /** Returns the documents of a filter after a position, the latest processed first. */
  list(position: DocumentPosition | null, filter: DocumentFilter, limit: number): Promise<readonly DocumentRow[]> {
    return this.read((query) => {
      if (filter.state !== undefined) query.andWhere('document.state = any(:state)', { state: filter.state });
      if (filter.reason !== undefined) query.andWhere('document.reasonCode = any(:reason)', { reason: filter.reason });
      if (position !== null) {
        const [changedAt, documentId] = position;
        query.andWhere('(document.changedAt, document.documentId) < (:changedAt, :bytes)', {
          changedAt,
          bytes: Buffer.from(documentId, 'hex'),
        });
      }
      query.orderBy('document.changedAt', 'DESC').addOrderBy('document.documentId', 'DESC').limit(limit);
    });
  }

  private read(narrow: (query: SelectQueryBuilder<DocumentEntity>) => unknown): Promise<readonly DocumentRow[]> {
    return this.database.run(async () => {
      const query = this.documents
        .createQueryBuilder('document')
        .leftJoin(LetterEntity, 'letter', 'letter.documentId = document.documentId')
        .addSelect('letter.standing', 'standing')
        .addSelect(`to_char(document.changedAt, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`, 'changedAtMicroseconds');
      narrow(query);
      // A document holds one letter at most, so that both lists have the same indexes.
      const { entities, raw } = await query.getRawAndEntities<Pick<DocumentRow, 'changedAtMicroseconds'>>();
      return entities.map((document, index) => rowSchema.parse(Object.assign({}, raw[index], document)));
    });
  }
}
