/**
 * Why processing a document failed or a job became a dead letter. Shown in docs/errors.md and on the page. Each code is
 * stable.
 */
export const failures = {
  raw_store_unreachable: {
    meaning: 'The raw store did not respond.',
    remedy: 'Check that the raw store is available and readable, then retry.',
  },
  raw_store_full: { meaning: 'The raw store has no free space.', remedy: 'Free some space, then retry.' },
  raw_store_corrupt: {
    meaning: 'The bytes or the record in the raw store differ from what was stored.',
    remedy: 'Restore the document from a backup of the raw store, or send it again, then retry.',
  },
  bytes_missing: {
    meaning: 'The raw store has no bytes of this document.',
    remedy: 'Check that all services use the same raw store, then retry.',
  },
  parser_lost: {
    meaning: 'The parser stopped responding in several attempts to read this document.',
    remedy: 'Check its log. Give the parser more memory, or remove the document.',
  },
  parser_fault: {
    meaning: 'The parser failed with an unexpected error.',
    remedy: 'Report it with the log lines of this document id. Retry with the next version.',
  },
  pdf_reader_not_started: {
    meaning: 'The process that reads PDFs could not be started.',
    remedy: 'Give the parser more memory, then retry.',
  },
  pdf_reader_busy: { meaning: 'Too many PDFs were waiting to be read.', remedy: 'Retry when the load is lower.' },
  pdf_reader_killed: { meaning: 'The process that reads PDFs was killed.', remedy: 'Retry.' },
  pdf_reader_closed: { meaning: 'The parser shut down while it read the PDF.', remedy: 'Retry.' },
  pdf_reader_answer_invalid: {
    meaning: 'The process that reads PDFs sent an invalid response.',
    remedy: 'Report it, and retry.',
  },
  letter_does_not_fit: {
    meaning: 'The parsed letter fails schema validation.',
    remedy: 'Report it. Retry with the next version.',
  },
  database_away: {
    meaning: 'Postgres is unavailable or has no free space.',
    remedy: 'No action needed: jobs are retried until Postgres is available.',
  },
  database_not_ready: {
    meaning: 'Postgres is available, but the account, the database or the schema is missing.',
    remedy: 'Check DATABASE_URL and run `npm run migrate`. Jobs are retried until then.',
  },
  database_busy: {
    meaning: 'Postgres was overloaded in several attempts.',
    remedy: 'Retry when the load is lower.',
  },
  database_refused: {
    meaning: 'Postgres rejects a value of this document.',
    remedy: 'Report it with its detail. Retry with the next version.',
  },
  database_misfit: {
    meaning: 'A statement of the indexer does not match the schema of the database.',
    remedy: 'Bring the schema and the services to the same version, then retry.',
  },
  unknown_job: {
    meaning: 'The queue does not support jobs of this name.',
    remedy: 'Retry when all services have the same version.',
  },
  unknown_event: {
    meaning: 'The queue does not support events of this type.',
    remedy: 'Retry when all services have the same version.',
  },
  unknown_event_version: {
    meaning: 'The version of the event is not supported.',
    remedy: 'Retry when all services have the same version.',
  },
  invalid_event: { meaning: 'The event fails schema validation.', remedy: 'Report it. A retry cannot succeed.' },
  job_failed: { meaning: 'The queue marked the job as failed.', remedy: 'Check its detail, then retry.' },
} as const satisfies Record<string, { readonly meaning: string; readonly remedy: string }>;
