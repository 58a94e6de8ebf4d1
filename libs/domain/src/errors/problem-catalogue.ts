/** One error response of the HTTP APIs (RFC 9457). */
export interface Problem {
  /** HTTP status. */
  readonly status: number;
  /** The same for every occurrence. */
  readonly title: string;
  /** What the client can do. */
  readonly remedy: string;
}

/** Every error response of the services, by its stable code. Listed in docs/errors.md. */
export const problems = {
  invalid_request: {
    status: 400,
    title: 'The request is invalid',
    remedy: 'Correct what the detail names. See /docs for the format of every request.',
  },
  host_not_allowed: {
    status: 421,
    title: 'The service is not reached under this host',
    remedy: 'Use the configured host, or add the name to RATIONALE_ALLOWED_HOSTS.',
  },
  cross_site_request: {
    status: 403,
    title: 'The request comes from another site',
    remedy: 'Send the request from the page of this service, or from a program without Origin and Sec-Fetch-Site.',
  },
  not_authenticated: {
    status: 401,
    title: 'The request has no valid key or login',
    remedy: 'Sign in on the page, or send a key as a bearer token. The operator of the service creates keys.',
  },
  role_missing: {
    status: 403,
    title: 'A role for this route is missing',
    remedy: 'Use a key or an account with a role that the detail names.',
  },
  keys_required: {
    status: 403,
    title: 'This operation needs access keys',
    remedy: 'Set RATIONALE_AUTH=keys, or use the API of the indexer, which is not published.',
  },
  identity_provider_unavailable: {
    status: 503,
    title: 'The provider of the login is unavailable',
    remedy: 'Retry after the number of seconds in Retry-After. Requests with an access key do not need it.',
  },
  indexer_unavailable: {
    status: 503,
    title: 'The indexer is unavailable',
    remedy: 'Retry after the seconds in Retry-After.',
  },
  client_disconnected: {
    status: 499,
    title: 'The client disconnected before it had the response',
    remedy: 'None is needed: no client receives this. It is written to the log of requests.',
  },
  not_found: {
    status: 404,
    title: 'There is no resource at this path',
    remedy: 'Check the path. See /docs for all paths.',
  },
  method_not_allowed: {
    status: 405,
    title: 'This path does not support the method',
    remedy: 'See /docs for the methods of every path.',
  },
  document_unknown: {
    status: 404,
    title: 'There is no document with this id',
    remedy: 'Check the id. It is the SHA-256 of the document, as returned by the upload.',
  },
  letter_unknown: {
    status: 404,
    title: 'There is no letter with this id',
    remedy:
      'Check the id. The document may have been rejected, or not been parsed yet: GET /v1/documents/{documentId} returns its state.',
  },
  empty_document: {
    status: 400,
    title: 'The document is empty',
    remedy: 'Send the letter as text or PDF in the body.',
  },
  document_too_large: {
    status: 413,
    title: 'The document is too large',
    remedy: 'Letters have a few pages. Send documents up to the size in the detail.',
  },
  batch_too_large: {
    status: 413,
    title: 'The batch is too large',
    remedy: 'Send fewer documents in one request, as stated in the detail.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'The media type is not supported',
    remedy:
      'Send a media type that /docs lists for this path. A document is text (text/plain) or PDF (application/pdf).',
  },
  document_removed: {
    status: 410,
    title: 'This document was removed on request',
    remedy: 'It is not accepted again. Contact the maintainers if that is an error.',
  },
  file_unreadable: {
    status: 422,
    title: 'The file cannot be read',
    remedy: 'Grant the service read access to the file and put it into the inbox again.',
  },
  too_many_waiting: {
    status: 503,
    title: 'Too many documents are waiting to be parsed',
    remedy: 'Retry after the number of seconds in Retry-After.',
  },
  queue_unavailable: {
    status: 503,
    title: 'The queue is unavailable',
    remedy: 'Retry after the number of seconds in Retry-After.',
  },
  busy: {
    status: 409,
    title: 'The same operation is already in progress',
    remedy: 'Wait until it is completed, then send the request again if it is still needed.',
  },
  failure_unknown: {
    status: 404,
    title: 'There is no failure with this id',
    remedy: 'It may have been retried. GET /v1/failures lists the current failures.',
  },
  too_many_misreads: {
    status: 429,
    title: 'The maximum number of misread reports is reached',
    remedy: 'Report it later, or contact the maintainers.',
  },
  too_many_exports: {
    status: 503,
    title: 'Too many exports are in progress',
    remedy: 'Retry after the number of seconds in Retry-After.',
  },
  too_many_requests: {
    status: 429,
    title: 'Too many requests of this client',
    remedy: 'Retry after the number of seconds in Retry-After.',
  },
  request_timeout: {
    status: 408,
    title: 'The request was not received in time',
    remedy: 'Send the request again, over a faster connection or with a smaller body.',
  },
  headers_too_large: {
    status: 431,
    title: 'The headers are too large',
    remedy: 'Send a shorter query and fewer or shorter headers. Delete the cookies of this host.',
  },
  too_many_clients: {
    status: 503,
    title: 'Too many clients are connected to this stream',
    remedy: 'Retry later, or poll GET /v1/pipeline.',
  },
  raw_store_unavailable: {
    status: 503,
    title: 'The raw store is unavailable',
    remedy:
      'Retry after the number of seconds in Retry-After. If the error persists, check that the raw store exists, has free space and can be read and written.',
  },
  question_too_slow: {
    status: 503,
    title: 'The query exceeded its time limit',
    remedy: 'Narrow the query with a filter, or retry when the load is lower.',
  },
  database_unavailable: {
    status: 503,
    title: 'The database is unavailable',
    remedy: 'Retry after the number of seconds in Retry-After.',
  },
  facts_loading: {
    status: 503,
    title: 'The figures are being loaded',
    remedy: 'Retry after the number of seconds in Retry-After. Loading takes longer the more letters there are.',
  },
  not_live: {
    status: 503,
    title: 'The worker of this service makes no progress',
    remedy: 'Restart the process; its jobs are processed by another worker. RATIONALE_LIVENESS_TIMEOUT sets the time.',
  },
  not_ready: {
    status: 503,
    title: 'A dependency of this service is unavailable',
    remedy: 'Wait until the dependency in the detail is available.',
  },
  internal_error: {
    status: 500,
    title: 'An unexpected error occurred',
    remedy: 'Retry. If the error persists, report it with the instance.',
  },
} as const satisfies Record<string, Problem>;

export type ProblemCode = keyof typeof problems;
