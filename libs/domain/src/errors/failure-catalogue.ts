/** Why reading or remembering a document failed, or a job became a dead letter, for docs/errors.md and the page. */
export const failures = {
  raw_store_unreachable: {
    meaning: 'The raw store did not answer.',
    remedy: 'See that it is there and may be read, then retry.',
  },
  raw_store_full: { meaning: 'The raw store has no room left.', remedy: 'Make room, then retry.' },
  raw_store_corrupt: {
    meaning: 'The bytes or the record in the raw store are not what was stored.',
    remedy: 'Bring the document back from a copy of the raw store, or send it again, then retry.',
  },
  bytes_missing: {
    meaning: 'The raw store has no bytes of this document.',
    remedy: 'See that every service uses the same raw store, then retry.',
  },
  parser_lost: {
    meaning: 'The parser stopped answering again and again while it read this document.',
    remedy: 'Look into its log; give it more memory, or remove the document.',
  },
  parser_fault: {
    meaning: 'The parser failed in a way that nobody foresaw.',
    remedy: 'Report it with what the log says under the document id, and retry with the next version.',
  },
  pdf_reader_not_started: {
    meaning: 'No process that reads PDFs could be started.',
    remedy: 'Give the parser more memory, then retry.',
  },
  pdf_reader_busy: { meaning: 'Too many PDFs waited for a reader.', remedy: 'Retry when there is less to read.' },
  pdf_reader_killed: { meaning: 'The process that read the PDF was killed from outside.', remedy: 'Retry.' },
  pdf_reader_closed: { meaning: 'The parser stopped while it read the PDF.', remedy: 'Retry.' },
  pdf_reader_answer_invalid: {
    meaning: 'The process that reads PDFs answered nonsense.',
    remedy: 'Report it, and retry.',
  },
  letter_does_not_fit: {
    meaning: 'What was read does not fit the form of a letter.',
    remedy: 'Report it; retry with the next version.',
  },
  database_away: { meaning: 'Postgres does not answer, or is full.', remedy: 'Nothing: jobs wait until it is back.' },
  database_not_ready: {
    meaning: 'Postgres answers, and account, database or schema are not there.',
    remedy: 'Check DATABASE_URL and run `npm run migrate`; jobs wait until then.',
  },
  database_busy: { meaning: 'Postgres was too busy, again and again.', remedy: 'Retry when it is less so.' },
  database_refused: {
    meaning: 'Postgres refuses something that was read in this document.',
    remedy: 'Report it with its detail, and retry with the next version.',
  },
  database_misfit: {
    meaning: 'A statement of ours does not fit the database.',
    remedy: 'Bring schema and services to the same version, then retry.',
  },
  unknown_job: {
    meaning: 'No handler knows a job of this name.',
    remedy: 'Retry once every service is of one version.',
  },
  unknown_event: {
    meaning: 'No handler of this queue knows the event.',
    remedy: 'Retry once every service is of one version.',
  },
  unknown_event_version: {
    meaning: 'The event is of a version that is not known here.',
    remedy: 'Retry once every service is of one version.',
  },
  invalid_event: { meaning: 'The event does not fit its form.', remedy: 'Report it; no retry can help.' },
  job_failed: { meaning: 'The queue gave the job up.', remedy: 'Look at its detail, then retry.' },
} as const satisfies Record<string, { readonly meaning: string; readonly remedy: string }>;
