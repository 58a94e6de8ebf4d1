import { type AuditAction, type AuditEntry } from '#domain/audit/audit-entry.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { hexadecimal } from './hexadecimal.transformer.js';

/** Who did what, and with which result. Written by the indexer; it never contains text of a letter. */
@Entity('audit_entries')
@Index('audit_entries_recorded_at', ['recordedAt', 'entryId'])
export class AuditEntryEntity {
  @PrimaryColumn({ name: 'entry_id', type: 'uuid', primaryKeyConstraintName: 'audit_entries_pkey' })
  entryId!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ type: 'text' })
  service!: AuditEntry['service'];

  @Column({ type: 'text' })
  action!: AuditAction;

  /** The id of the key, `oidc:` and the subject of a person, or `address:` and an address. */
  @Column({ name: 'actor_id', type: 'text' })
  actorId!: string;

  @Column({ name: 'actor_name', type: 'text', nullable: true })
  actorName!: string | null;

  @Column({ name: 'document_id', type: 'bytea', nullable: true, transformer: hexadecimal })
  documentId!: DocumentId | null;

  /** The status of the response. */
  @Column({ type: 'smallint' })
  status!: number;
}
