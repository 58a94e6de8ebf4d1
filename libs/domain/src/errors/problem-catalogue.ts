/** One answer that the door can give instead of a result (RFC 9457). */
export interface Problem {
  /** HTTP status. */
  readonly status: number;
  /** The same words for every occurrence. */
  readonly title: string;
  /** What the sender can do. */
  readonly remedy: string;
}

/** Every problem that a service answers with, by its stable code. `docs/errors.md` lists the same ones. */
export const problems = {
  invalid_request: {
    status: 400,
    title: 'The request cannot be understood',
    remedy: 'Mend what the detail names; /docs describes every request.',
  },
  not_found: {
    status: 404,
    title: 'There is nothing at this address',
    remedy: 'Check the address; /docs lists them all.',
  },
  method_not_allowed: {
    status: 405,
    title: 'This address does not take that method',
    remedy: '/docs lists the methods of every address.',
  },
  document_unknown: {
    status: 404,
    title: 'No document has this id',
    remedy: 'Check the id: it is the SHA-256 of the document, as the upload answered it.',
  },
  letter_unknown: {
    status: 404,
    title: 'No letter has this id',
    remedy:
      'Check the id; the document may have been rejected or not be read yet: GET /v1/documents/{documentId} tells.',
  },
  empty_document: {
    status: 400,
    title: 'The document is empty',
    remedy: 'Send the letter as text or PDF in the body.',
  },
  document_too_large: {
    status: 413,
    title: 'The document is too large',
    remedy: 'Letters have a few pages; send documents up to the size that the detail names.',
  },
  batch_too_large: {
    status: 413,
    title: 'The batch is too large',
    remedy: 'Send fewer documents in one request, as the detail says.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'This kind of document cannot be read',
    remedy: 'Send text (text/plain) or PDF (application/pdf).',
  },
  document_removed: {
    status: 410,
    title: 'This document was removed on request',
    remedy: 'It is not taken again; ask the maintainers if that is an error.',
  },
  file_unreadable: {
    status: 422,
    title: 'The file cannot be read',
    remedy: 'Let the service read it and put it into the inbox again.',
  },
  too_many_waiting: {
    status: 503,
    title: 'Too many documents wait to be read',
    remedy: 'Send again after the seconds that Retry-After names.',
  },
  queue_unavailable: {
    status: 503,
    title: 'The queue does not answer',
    remedy: 'Try again after the seconds that Retry-After names.',
  },
  busy: {
    status: 409,
    title: 'The same work is being done already',
    remedy: 'Wait until it is done; what is asked for is then done or can be asked for again.',
  },
  failure_unknown: {
    status: 404,
    title: 'No failure has this id',
    remedy: 'It may have been retried; GET /v1/failures lists those that stand.',
  },
  too_many_misreads: {
    status: 429,
    title: 'No more notes are taken',
    remedy: 'Tell the maintainers in another way, or report it later.',
  },
  too_many_exports: {
    status: 503,
    title: 'Too many exports are being made',
    remedy: 'Try again after the seconds that Retry-After names.',
  },
  too_many_clients: {
    status: 503,
    title: 'Too many clients listen to this stream',
    remedy: 'Try again later, or poll GET /v1/pipeline.',
  },
  raw_store_unavailable: {
    status: 503,
    title: 'The raw store is unavailable',
    remedy:
      'Retry after the number of seconds in Retry-After. If the error persists, check that the raw store exists, has free space and can be read and written.',
  },
  question_too_slow: {
    status: 503,
    title: 'The question took too long',
    remedy: 'Narrow it with a filter, or ask again when there is less to do.',
  },
  database_unavailable: {
    status: 503,
    title: 'The database does not answer',
    remedy: 'Try again after the seconds that Retry-After names.',
  },
  facts_loading: {
    status: 503,
    title: 'The figures are being loaded',
    remedy: 'Ask again after the seconds that Retry-After names; it takes as long as there are letters.',
  },
  not_ready: {
    status: 503,
    title: 'A part that this service needs does not answer',
    remedy: 'Wait until it does; the detail names it.',
  },
  internal_error: {
    status: 500,
    title: 'Something failed that should not',
    remedy: 'Try again; if it stays, report it with the instance.',
  },
} as const satisfies Record<string, Problem>;

export type ProblemCode = keyof typeof problems;
