import { type DocumentId } from '#domain/model/primitives.js';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { hexadecimal } from './hexadecimal.transformer.js';
import { DocumentEntity } from './document.entity.js';

/** A reader's note that a field of a letter was misread. The reporter takes them; a removal takes them away. */
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

  /** The revision of the parser that had read the letter then. */
  @Column({ type: 'integer' })
  revision!: number;

  /** The value as it was shown. */
  @Column({ type: 'text', nullable: true })
  shown!: string | null;

  @Column({ type: 'text' })
  wrong!: string;

  /** What it should be, in the reader's words. */
  @Column({ type: 'text', nullable: true })
  expected!: string | null;

  /** How the reader can be reached. */
  @Column({ type: 'text', nullable: true })
  contact!: string | null;

  @Column({ name: 'reported_at', type: 'timestamptz', default: () => 'now()' })
  reportedAt!: Date;
}
