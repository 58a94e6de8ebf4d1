import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, type ValueTransformer } from 'typeorm';
import { LetterEntity } from './letter.entity.js';

/** A `numeric` column, which the driver returns as text. */
const decimal: ValueTransformer = {
  to: (value: unknown) => value,
  from: (digits: string | null) => (digits === null ? null : Number(digits)),
};

/** A `date[]` column. The driver returns midnights of the process's time zone; TypeORM converts those of single dates only. */
const calendarDates: ValueTransformer = {
  to: (dates: unknown) => dates,
  from: (midnights: readonly Date[] | null) => midnights?.map(calendarDateOf) ?? null,
};

function calendarDateOf(midnight: Date): string {
  const [year, month, day] = [midnight.getFullYear(), midnight.getMonth() + 1, midnight.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The decision on one disputed item of a letter. */
@Entity('determinations')
@Unique('determinations_letter_id_ordinal_key', ['letterId', 'ordinal'])
@Check('determinations_outcome_known', `outcome IN ('upheld', 'overturned')`)
export class DeterminationEntity {
  @PrimaryGeneratedColumn('identity', {
    name: 'determination_id',
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'determinations_pkey',
  })
  determinationId!: string;

  @Column({ name: 'letter_id', type: 'bigint' })
  @ForeignKey(() => LetterEntity, { name: 'determinations_letter_id_fkey', onDelete: 'CASCADE' })
  letterId!: string;

  /** From 1, in the order of the letter. */
  @Column({ type: 'smallint' })
  ordinal!: number;

  /** Whether its letter is counted; repeated here so that statistics need no join. */
  @Column({ type: 'boolean' })
  counted!: boolean;

  /** That of its letter, repeated here so that counting by year needs no join. */
  @Column({ name: 'decision_date', type: 'date', nullable: true })
  decisionDate!: string | null;

  @Column({ name: 'requested_item', type: 'text' })
  requestedItem!: string;

  @Column({ name: 'disputed_item', type: 'text' })
  disputedItem!: string;

  @Column({ name: 'original_item', type: 'text', nullable: true })
  originalItem!: string | null;

  @Column({ name: 'authorized_item', type: 'text', nullable: true })
  authorizedItem!: string | null;

  @Column({ name: 'heading_family', type: 'text' })
  headingFamily!: string;

  @Column({ name: 'dates_of_service', type: 'date', array: true, transformer: calendarDates })
  datesOfService!: string[];

  @Column({ type: 'text' })
  outcome!: 'upheld' | 'overturned';

  @Column({ type: 'text', nullable: true })
  category!: string | null;

  @Column({ type: 'text', nullable: true })
  subcategory!: string | null;

  @Column({ type: 'text', nullable: true })
  substance!: string | null;

  @Column({ name: 'drug_class', type: 'text', nullable: true })
  drugClass!: string | null;

  @Column({ type: 'text', nullable: true })
  strength!: string | null;

  @Column({ type: 'numeric', nullable: true, transformer: decimal })
  quantity!: number | null;

  @Column({ type: 'integer', nullable: true })
  refills!: number | null;

  @Column({ name: 'body_parts', type: 'text', array: true })
  bodyParts!: string[];

  @Column({ type: 'jsonb', nullable: true })
  frequency!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  duration!: unknown;

  @Column({ type: 'jsonb' })
  resolutions!: unknown;

  @Column({ name: 'administrator_based_on_mtus', type: 'boolean', nullable: true })
  administratorBasedOnMtus!: boolean | null;

  @Column({ name: 'administrator_basis', type: 'text' })
  administratorBasis!: string;

  @Column({ name: 'reviewer_based_on_mtus', type: 'boolean', nullable: true })
  reviewerBasedOnMtus!: boolean | null;

  @Column({ name: 'reviewer_basis', type: 'text' })
  reviewerBasis!: string;

  @Column({ type: 'text' })
  rationale!: string;

  @Column({ name: 'rationale_conclusion', type: 'text', nullable: true })
  rationaleConclusion!: string | null;

  @Column({ name: 'secondary_citations', type: 'jsonb' })
  secondaryCitations!: unknown;

  @Column({ type: 'jsonb' })
  flags!: unknown;

  @Column({ type: 'jsonb', default: () => `'[]'` })
  reasons!: unknown;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  treatments!: string[];
}
