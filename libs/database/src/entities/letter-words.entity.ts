import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LetterEntity } from './letter.entity.js';

/**
 * The words of one letter as full-text search knows them. Apart from the letter's own row, so that a search passes over
 * few pages: long vectors lie outside the row.
 */
@Entity('letter_words')
// TypeORM cannot say GIN; the migration makes the index, and this keeps it from being taken for one too many.
@Index('letter_words_words', { synchronize: false })
export class LetterWordsEntity {
  @PrimaryColumn({ name: 'letter_id', type: 'bigint', primaryKeyConstraintName: 'letter_words_pkey' })
  @ForeignKey(() => LetterEntity, { name: 'letter_words_letter_id_fkey', onDelete: 'CASCADE' })
  letterId!: string;

  /** The letter's determinations, in its order. */
  @Column({ name: 'determination_ids', type: 'bigint', array: true })
  determinationIds!: string[];

  /** Disputed items (weight A), rationales (B) and the case summary (C), one after the other. */
  @Column({ type: 'tsvector' })
  words!: string;

  /** Item and rationale of each determination, in the letter's order; null where there is one, whose words are `words`. */
  @Column({ name: 'item_words', type: 'tsvector', array: true, nullable: true })
  itemWords!: string[] | null;
}
