import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LetterEntity } from './letter.entity.js';

/**
 * The search words of one letter. In a table of their own, so that a search reads few pages: long vectors are stored
 * outside the row.
 */
@Entity('letter_words')
// TypeORM cannot express GIN: the migration creates the index, and this keeps the drift check from reporting it.
@Index('letter_words_words', { synchronize: false })
export class LetterWordsEntity {
  @PrimaryColumn({ name: 'letter_id', type: 'bigint', primaryKeyConstraintName: 'letter_words_pkey' })
  @ForeignKey(() => LetterEntity, { name: 'letter_words_letter_id_fkey', onDelete: 'CASCADE' })
  letterId!: string;

  /** The determinations of the letter, in its order. */
  @Column({ name: 'determination_ids', type: 'bigint', array: true })
  determinationIds!: string[];

  /** Disputed items (weight A), rationales (B) and the case summary (C), concatenated. */
  @Column({ type: 'tsvector' })
  words!: string;

  /** Item and rationale of each determination, in the order of the letter; null if there is only one. */
  @Column({ name: 'item_words', type: 'tsvector', array: true, nullable: true })
  itemWords!: string[] | null;
}
