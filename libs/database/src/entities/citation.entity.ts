import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { DeterminationEntity } from './determination.entity.js';

/** Whose guideline statement a citation is part of. */
export type CitationSide = 'claims-administrator' | 'reviewer';

/** One source that a side relied on for one determination. */
@Entity('citations')
@Unique('citations_determination_id_side_ordinal_key', ['determinationId', 'side', 'ordinal'])
@Check('citations_side_known', `side IN ('claims-administrator', 'reviewer')`)
export class CitationEntity {
  @PrimaryGeneratedColumn('identity', {
    name: 'citation_id',
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'citations_pkey',
  })
  citationId!: string;

  @Column({ name: 'determination_id', type: 'bigint' })
  @ForeignKey(() => DeterminationEntity, { name: 'citations_determination_id_fkey', onDelete: 'CASCADE' })
  determinationId!: string;

  @Column({ type: 'text' })
  side!: CitationSide;

  /** From 1, in the order of the statement. */
  @Column({ type: 'smallint' })
  ordinal!: number;

  @Column({ type: 'text', nullable: true })
  authority!: string | null;

  @Column({ type: 'text', nullable: true })
  document!: string | null;

  /** The year written; an integer, since a misprint may have more digits than a year has. */
  @Column({ type: 'integer', nullable: true })
  edition!: number | null;

  @Column({ type: 'text', nullable: true })
  chapter!: string | null;

  @Column({ type: 'text', nullable: true })
  section!: string | null;

  @Column({ type: 'text', array: true })
  sections!: string[];

  @Column({ type: 'text', nullable: true })
  regulation!: string | null;

  @Column({ type: 'text', array: true })
  pages!: string[];

  /** Parts of the body that it is about; empty for all, and in letters read before they were stored. */
  @Column({ name: 'body_parts', type: 'text', array: true, default: [] })
  bodyParts!: string[];

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  /** The text that it was read from. */
  @Column({ type: 'text' })
  raw!: string;
}
