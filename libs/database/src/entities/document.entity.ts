import { type DocumentId } from '#domain/model/primitives.js';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { removedIsBare } from '../migrations/1790000100000-removed-documents.migration.js';
import { hexadecimal } from './hexadecimal.transformer.js';

/** State of a document in the database; `failed` may be retried, `removed` is final. */
export type StoredState = 'parsed' | 'rejected' | 'failed' | 'removed';

/** One document that was processed, with its result; a removed one has only its hash. */
@Entity('documents')
@Check('documents_id_is_sha256', 'octet_length(document_id) = 32')
@Check('documents_state_known', `state IN ('parsed', 'rejected', 'failed', 'removed')`)
@Check('documents_removed_is_bare', removedIsBare)
// TypeORM can express neither the order of an index nor its concurrent creation: the migration creates them.
@Index('documents_latest', { synchronize: false })
@Index('documents_unread', { synchronize: false })
@Check('documents_reason_given', `state NOT IN ('rejected', 'failed') OR reason_code IS NOT NULL`)
export class DocumentEntity {
  /** SHA-256 of the bytes. */
  @PrimaryColumn({
    name: 'document_id',
    type: 'bytea',
    primaryKeyConstraintName: 'documents_pkey',
    transformer: hexadecimal,
  })
  documentId!: DocumentId;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ name: 'media_type', type: 'text', nullable: true })
  mediaType!: string | null;

  @Column({ name: 'size_bytes', type: 'integer', nullable: true })
  sizeBytes!: number | null;

  @Column({ name: 'received_at', type: 'timestamptz', nullable: true })
  receivedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  batch!: string | null;

  /** The revision of the parser that processed it. */
  @Column({ type: 'integer', nullable: true })
  revision!: number | null;

  @Column({ type: 'text' })
  state!: StoredState;

  /** Why it was rejected or failed: a stable code. */
  @Column({ name: 'reason_code', type: 'text', nullable: true })
  reasonCode!: string | null;

  @Column({ name: 'reason_detail', type: 'text', nullable: true })
  reasonDetail!: string | null;

  /** How many attempts were made before it failed. */
  @Column({ type: 'integer', nullable: true })
  attempts!: number | null;

  /** Code location of the last failure, innermost first; null for failures before this column existed. */
  @Column({ name: 'failure_places', type: 'text', array: true, nullable: true })
  failurePlaces!: string[] | null;

  @Column({ name: 'changed_at', type: 'timestamptz', default: () => 'now()' })
  changedAt!: Date;
}
