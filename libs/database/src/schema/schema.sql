-- The schema after all migrations, generated from the catalog by `npm run schema`.

CREATE AGGREGATE words_in_order (tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '');

CREATE TABLE audit_entries (
  entry_id uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  service text NOT NULL,
  action text NOT NULL,
  actor_id text NOT NULL,
  actor_name text,
  document_id bytea,
  status smallint NOT NULL,
  CONSTRAINT audit_entries_pkey PRIMARY KEY (entry_id)
);
CREATE INDEX audit_entries_recorded_at ON public.audit_entries USING btree (recorded_at, entry_id);

CREATE TABLE citations (
  citation_id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
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
  body_parts text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT citations_pkey PRIMARY KEY (citation_id),
  CONSTRAINT citations_determination_id_side_ordinal_key UNIQUE (determination_id, side, ordinal),
  CONSTRAINT citations_determination_id_fkey FOREIGN KEY (determination_id) REFERENCES determinations(determination_id) ON DELETE CASCADE,
  CONSTRAINT citations_side_known CHECK ((side = ANY (ARRAY['claims-administrator'::text, 'reviewer'::text])))
);

CREATE TABLE data_version (
  only_row boolean DEFAULT true NOT NULL,
  version bigint NOT NULL,
  changed_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT data_version_pkey PRIMARY KEY (only_row),
  CONSTRAINT data_version_one_row CHECK (only_row)
);

CREATE TABLE determinations (
  determination_id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
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
  reasons jsonb DEFAULT '[]'::jsonb NOT NULL,
  treatments text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT determinations_pkey PRIMARY KEY (determination_id),
  CONSTRAINT determinations_letter_id_ordinal_key UNIQUE (letter_id, ordinal),
  CONSTRAINT determinations_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(letter_id) ON DELETE CASCADE,
  CONSTRAINT determinations_outcome_known CHECK ((outcome = ANY (ARRAY['upheld'::text, 'overturned'::text])))
);

CREATE TABLE documents (
  document_id bytea NOT NULL,
  name text,
  source text,
  media_type text,
  size_bytes integer,
  received_at timestamp with time zone,
  batch text,
  revision integer,
  state text NOT NULL,
  reason_code text,
  reason_detail text,
  attempts integer,
  changed_at timestamp with time zone DEFAULT now() NOT NULL,
  failure_places text[],
  CONSTRAINT documents_pkey PRIMARY KEY (document_id),
  CONSTRAINT documents_id_is_sha256 CHECK ((octet_length(document_id) = 32)),
  CONSTRAINT documents_reason_given CHECK (((state <> ALL (ARRAY['rejected'::text, 'failed'::text])) OR (reason_code IS NOT NULL))),
  CONSTRAINT documents_removed_is_bare CHECK (
CASE
    WHEN (state = 'removed'::text) THEN (num_nonnulls(name, source, media_type, size_bytes, received_at, revision, batch, reason_code, reason_detail, attempts) = 0)
    ELSE (num_nulls(name, source, media_type, size_bytes, received_at, revision) = 0)
END),
  CONSTRAINT documents_state_known CHECK ((state = ANY (ARRAY['parsed'::text, 'rejected'::text, 'failed'::text, 'removed'::text])))
);
CREATE INDEX documents_latest ON public.documents USING btree (changed_at DESC, document_id DESC);
CREATE INDEX documents_unread ON public.documents USING btree (state, reason_code) WHERE (state <> 'parsed'::text);

CREATE TABLE key_uses (
  key_id text NOT NULL,
  used_at timestamp with time zone NOT NULL,
  CONSTRAINT key_uses_pkey PRIMARY KEY (key_id)
);

CREATE TABLE letter_facts (
  letter_id bigint NOT NULL,
  changed_in xid8 DEFAULT pg_current_xact_id() NOT NULL,
  gone_at timestamp with time zone,
  standing text,
  layout text,
  case_number text,
  decision_date date,
  date_assigned date,
  date_of_injury date,
  header_date_of_injury date,
  ur_denial_date date,
  application_received date,
  specialties text,
  licensed_in text,
  items json,
  age smallint,
  sex text,
  CONSTRAINT letter_facts_pkey PRIMARY KEY (letter_id),
  CONSTRAINT letter_facts_gone_is_bare CHECK (
CASE
    WHEN (gone_at IS NULL) THEN (num_nulls(standing, layout, specialties, licensed_in, items) = 0)
    ELSE (num_nonnulls(standing, layout, case_number, decision_date, date_assigned, date_of_injury, header_date_of_injury, ur_denial_date, application_received, specialties, licensed_in, items) = 0)
END)
);
CREATE INDEX letter_facts_changed_in ON public.letter_facts USING btree (changed_in);
CREATE INDEX letter_facts_gone ON public.letter_facts USING btree (gone_at) WHERE (gone_at IS NOT NULL);

CREATE TABLE letter_words (
  letter_id bigint NOT NULL,
  determination_ids bigint[] NOT NULL,
  words tsvector NOT NULL,
  item_words tsvector[],
  CONSTRAINT letter_words_pkey PRIMARY KEY (letter_id),
  CONSTRAINT letter_words_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(letter_id) ON DELETE CASCADE
);
CREATE INDEX letter_words_words ON public.letter_words USING gin (words) WITH (fastupdate='on');

CREATE TABLE letters (
  letter_id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  document_id bytea NOT NULL,
  copy_key text NOT NULL,
  standing text NOT NULL,
  case_number text,
  fingerprint bytea NOT NULL,
  fullness integer NOT NULL,
  received_at timestamp with time zone NOT NULL,
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
  CONSTRAINT letters_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(document_id),
  CONSTRAINT letters_case_outcome_known CHECK ((case_outcome = ANY (ARRAY['upheld'::text, 'overturned'::text, 'partly-overturned'::text]))),
  CONSTRAINT letters_standing_known CHECK ((standing = ANY (ARRAY['counted'::text, 'copy'::text, 'superseded'::text])))
);
CREATE INDEX letters_copy_key ON public.letters USING btree (copy_key);
CREATE UNIQUE INDEX letters_counted_once ON public.letters USING btree (copy_key) WHERE (standing = 'counted'::text);

CREATE TABLE misreads (
  misread_id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  document_id bytea NOT NULL,
  pointer text NOT NULL,
  revision integer NOT NULL,
  shown text,
  wrong text NOT NULL,
  expected text,
  contact text,
  reported_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT misreads_pkey PRIMARY KEY (misread_id),
  CONSTRAINT misreads_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents(document_id)
);
CREATE INDEX misreads_document_id ON public.misreads USING btree (document_id);

CREATE TABLE raw_store (
  only_row boolean DEFAULT true NOT NULL,
  store_id uuid NOT NULL,
  adopted_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT raw_store_pkey PRIMARY KEY (only_row),
  CONSTRAINT raw_store_one_row CHECK (only_row)
);
