import { type DocumentId } from '#domain/model/primitives.js';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { hexadecimal } from './hexadecimal.transformer.js';
import { DocumentEntity } from './document.entity.js';

/** A reader's report that a value of a letter is wrong. Written by the reporter; deleted when the document is removed. */
@Entity('misreads')
export class MisreadEntity {
  @PrimaryGeneratedColumn('identity', {
    name: 'misread_id',
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'misreads_pkey',
  })
  misreadId!: string;

  @Column({ name: 'document_id', type: 'bytea', transformer: hexadecimal })
  @ForeignKey(() => DocumentEntity, { name: 'misreads_document_id_fkey' })
  @Index('misreads_document_id')
  documentId!: DocumentId;

  /** JSON pointer of the field in the letter. */
  @Column({ type: 'text' })
  pointer!: string;

  /** Revision of the parser that parsed the letter. */
  @Column({ type: 'integer' })
  revision!: number;

  /** The displayed value that the report is about. */
  @Column({ type: 'text', nullable: true })
  shown!: string | null;

  /** What is wrong with the value, as the reader wrote it. */
  @Column({ type: 'text' })
  wrong!: string;

  /** The correct value, as the reader wrote it. */
  @Column({ type: 'text', nullable: true })
  expected!: string | null;

  /** How the reader can be contacted. */
  @Column({ type: 'text', nullable: true })
  contact!: string | null;

  @Column({ name: 'reported_at', type: 'timestamptz', default: () => 'now()' })
  reportedAt!: Date;
}
