import { type MigrationInterface, type QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE documents (
    document_id bytea NOT NULL,
    name text NOT NULL,
    source text NOT NULL,
    media_type text NOT NULL,
    size_bytes integer NOT NULL,
    received_at timestamptz NOT NULL,
    batch text,
    revision integer NOT NULL,
    state text NOT NULL,
    reason_code text,
    reason_detail text,
    attempts integer,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT documents_pkey PRIMARY KEY (document_id),
    CONSTRAINT documents_id_is_sha256 CHECK (octet_length(document_id) = 32),
    CONSTRAINT documents_state_known CHECK (state IN ('parsed', 'rejected', 'failed', 'removed')),
    CONSTRAINT documents_reason_given CHECK (state NOT IN ('rejected', 'failed') OR reason_code IS NOT NULL)
  )`,
  `CREATE TABLE letters (
    letter_id bigint GENERATED ALWAYS AS IDENTITY,
    document_id bytea NOT NULL,
    copy_key text NOT NULL,
    standing text NOT NULL,
    case_number text,
    fingerprint bytea NOT NULL,
    fullness integer NOT NULL,
    received_at timestamptz NOT NULL,
    layout text NOT NULL,
    decision_date date,
    date_assigned date,
    date_of_injury date,
    ur_denial_date date,
    application_received date,
    priority text,
    specialties text[] NOT NULL,
    licensed_in text[] NOT NULL,
    age smallint,
    sex text,
    ur_decision text,
    ur_date date,
    diagnoses text[],
    case_outcome text NOT NULL,
    case_summary text,
    text text NOT NULL,
    evidence jsonb NOT NULL,
    notices jsonb NOT NULL,
    page_count integer,
    CONSTRAINT letters_pkey PRIMARY KEY (letter_id),
    CONSTRAINT letters_document_id_key UNIQUE (document_id),
    CONSTRAINT letters_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents (document_id),
    CONSTRAINT letters_standing_known CHECK (standing IN ('counted', 'copy', 'superseded')),
    CONSTRAINT letters_case_outcome_known CHECK (case_outcome IN ('upheld', 'overturned', 'partly-overturned'))
  )`,
  `CREATE UNIQUE INDEX letters_counted_once ON letters (copy_key) WHERE standing = 'counted'`,
  `CREATE INDEX letters_copy_key ON letters (copy_key)`,
  `CREATE TABLE determinations (
    determination_id bigint GENERATED ALWAYS AS IDENTITY,
    letter_id bigint NOT NULL,
    ordinal smallint NOT NULL,
    counted boolean NOT NULL,
    decision_date date,
    requested_item text NOT NULL,
    disputed_item text NOT NULL,
    original_item text,
    authorized_item text,
    heading_family text NOT NULL,
    dates_of_service date[] NOT NULL,
    outcome text NOT NULL,
    category text,
    subcategory text,
    substance text,
    drug_class text,
    strength text,
    quantity numeric,
    refills integer,
    body_parts text[] NOT NULL,
    frequency jsonb,
    duration jsonb,
    resolutions jsonb NOT NULL,
    administrator_based_on_mtus boolean,
    administrator_basis text NOT NULL,
    reviewer_based_on_mtus boolean,
    reviewer_basis text NOT NULL,
    rationale text NOT NULL,
    rationale_conclusion text,
    secondary_citations jsonb NOT NULL,
    flags jsonb NOT NULL,
    CONSTRAINT determinations_pkey PRIMARY KEY (determination_id),
    CONSTRAINT determinations_letter_id_ordinal_key UNIQUE (letter_id, ordinal),
    CONSTRAINT determinations_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters (letter_id) ON DELETE CASCADE,
    CONSTRAINT determinations_outcome_known CHECK (outcome IN ('upheld', 'overturned'))
  )`,
  `CREATE TABLE citations (
    citation_id bigint GENERATED ALWAYS AS IDENTITY,
    determination_id bigint NOT NULL,
    side text NOT NULL,
    ordinal smallint NOT NULL,
    authority text,
    document text,
    edition integer,
    chapter text,
    section text,
    sections text[] NOT NULL,
    regulation text,
    pages text[] NOT NULL,
    url text,
    raw text NOT NULL,
    CONSTRAINT citations_pkey PRIMARY KEY (citation_id),
    CONSTRAINT citations_determination_id_side_ordinal_key UNIQUE (determination_id, side, ordinal),
    CONSTRAINT citations_determination_id_fkey FOREIGN KEY (determination_id)
      REFERENCES determinations (determination_id) ON DELETE CASCADE,
    CONSTRAINT citations_side_known CHECK (side IN ('claims-administrator', 'reviewer'))
  )`,
  `CREATE TABLE data_version (
    only_row boolean NOT NULL DEFAULT true,
    version bigint NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT data_version_pkey PRIMARY KEY (only_row),
    CONSTRAINT data_version_one_row CHECK (only_row)
  )`,
  `INSERT INTO data_version (version) VALUES (0)`,
];

/** Creates documents, letters, determinations, citations and the data version, with the constraints of counting. */
export class LettersAndStatistics1790000000000 implements MigrationInterface {
  readonly name = 'LettersAndStatistics1790000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of tables) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE citations, determinations, letters, documents, data_version');
  }
}
