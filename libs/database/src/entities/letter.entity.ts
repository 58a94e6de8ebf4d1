import { type CaseOutcome } from '#domain/model/case-outcome.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { type Standing } from '#domain/model/standing.js';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { hexadecimal } from './hexadecimal.transformer.js';
import { DocumentEntity } from './document.entity.js';

/** One letter, as it was read in one document. */
@Entity('letters')
@Unique('letters_document_id_key', ['documentId'])
@Check('letters_standing_known', `standing IN ('counted', 'copy', 'superseded')`)
@Check('letters_case_outcome_known', `case_outcome IN ('upheld', 'overturned', 'partly-overturned')`)
@Index('letters_counted_once', ['copyKey'], { unique: true, where: `standing = 'counted'` })
@Index('letters_copy_key', ['copyKey'])
export class LetterEntity {
  @PrimaryGeneratedColumn('identity', {
    name: 'letter_id',
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'letters_pkey',
  })
  letterId!: string;

  @Column({ name: 'document_id', type: 'bytea', transformer: hexadecimal })
  @ForeignKey(() => DocumentEntity, { name: 'letters_document_id_fkey' })
  documentId!: DocumentId;

  /** `case:` and the case number, or else `fingerprint:` and the fingerprint: equal for copies of one letter. */
  @Column({ name: 'copy_key', type: 'text' })
  copyKey!: string;

  @Column({ type: 'text' })
  standing!: Standing;

  @Column({ name: 'case_number', type: 'text', nullable: true })
  caseNumber!: string | null;

  @Column({ type: 'bytea', transformer: hexadecimal })
  fingerprint!: string;

  /** How many fields of the letter are filled. */
  @Column({ type: 'integer' })
  fullness!: number;

  /** When its document was received. */
  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ type: 'text' })
  layout!: string;

  @Column({ name: 'decision_date', type: 'date', nullable: true })
  decisionDate!: string | null;

  @Column({ name: 'date_assigned', type: 'date', nullable: true })
  dateAssigned!: string | null;

  @Column({ name: 'date_of_injury', type: 'date', nullable: true })
  dateOfInjury!: string | null;

  @Column({ name: 'ur_denial_date', type: 'date', nullable: true })
  urDenialDate!: string | null;

  @Column({ name: 'application_received', type: 'date', nullable: true })
  applicationReceived!: string | null;

  @Column({ type: 'text', nullable: true })
  priority!: string | null;

  @Column({ type: 'text', array: true })
  specialties!: string[];

  @Column({ name: 'licensed_in', type: 'text', array: true })
  licensedIn!: string[];

  @Column({ type: 'smallint', nullable: true })
  age!: number | null;

  @Column({ type: 'text', nullable: true })
  sex!: string | null;

  @Column({ name: 'ur_decision', type: 'text', nullable: true })
  urDecision!: string | null;

  @Column({ name: 'ur_date', type: 'date', nullable: true })
  urDate!: string | null;

  @Column({ type: 'text', array: true, nullable: true })
  diagnoses!: string[] | null;

  @Column({ name: 'case_outcome', type: 'text' })
  caseOutcome!: CaseOutcome;

  @Column({ name: 'case_summary', type: 'text', nullable: true })
  caseSummary!: string | null;

  /** The normalised text that every span of the evidence points into. */
  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'jsonb' })
  evidence!: unknown;

  @Column({ type: 'jsonb' })
  notices!: unknown;

  @Column({ name: 'page_count', type: 'integer', nullable: true })
  pageCount!: number | null;
}
