import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How the reading of a document ended; `failed` may be retried, `removed` is final. */
export type StoredState = 'parsed' | 'rejected' | 'failed' | 'removed';

/** One document that ended: what it is, and how its reading ended. */
@Entity('documents')
@Check('documents_id_is_sha256', 'octet_length(document_id) = 32')
@Check('documents_state_known', `state IN ('parsed', 'rejected', 'failed', 'removed')`)
@Check('documents_reason_given', `state NOT IN ('rejected', 'failed') OR reason_code IS NOT NULL`)
export class DocumentEntity {
  /** SHA-256 of the bytes. */
  @PrimaryColumn({ name: 'document_id', type: 'bytea', primaryKeyConstraintName: 'documents_pkey' })
  documentId!: Buffer;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;

  @Column({ name: 'size_bytes', type: 'integer' })
  sizeBytes!: number;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ type: 'text', nullable: true })
  batch!: string | null;

  /** The revision of the parser that ended it. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'text' })
  state!: StoredState;

  /** Why it was rejected or failed: a stable code. */
  @Column({ name: 'reason_code', type: 'text', nullable: true })
  reasonCode!: string | null;

  @Column({ name: 'reason_detail', type: 'text', nullable: true })
  reasonDetail!: string | null;

  /** How often reading was tried before it failed. */
  @Column({ type: 'integer', nullable: true })
  attempts!: number | null;

  @Column({ name: 'changed_at', type: 'timestamptz', default: () => 'now()' })
  changedAt!: Date;
}
