import { type Role } from '#platform/access/route-access.js';

/** The services with routes that need a role. */
export type ProtectedService = 'reporter' | 'ingest' | 'indexer';

/** The id of a document that does not exist. */
export const unknownDocument = 'a'.repeat(64);

/** Every route that needs a role, with the roles of which one is enough. Written by hand, not read from the services. */
export const protectedRoutes: readonly (readonly [ProtectedService, string, string, ...Role[]])[] = [
  ['reporter', 'GET', '/v1/statistics/outcomes?by=year', 'reader'],
  ['reporter', 'GET', '/v1/statistics/two-way?rows=year&columns=outcome', 'reader'],
  ['reporter', 'GET', '/v1/statistics/letters?by=year', 'reader'],
  ['reporter', 'GET', '/v1/statistics/reasons', 'reader'],
  ['reporter', 'GET', '/v1/statistics/days', 'reader'],
  ['reporter', 'GET', '/v1/statistics/published-rates', 'reader'],
  ['reporter', 'GET', '/v1/exports/outcomes.csv?by=year', 'reader'],
  ['reporter', 'GET', '/v1/exports/two-way.csv?rows=year&columns=outcome', 'reader'],
  ['reporter', 'GET', '/v1/exports/reasons.csv', 'reader'],
  ['reporter', 'GET', '/v1/exports/determinations.csv', 'reader'],
  ['reporter', 'GET', '/v1/exports/determinations.ndjson', 'reader'],
  ['reporter', 'GET', '/v1/determinations', 'reader'],
  ['reporter', 'GET', '/v1/search?q=knee', 'reader'],
  ['reporter', 'GET', '/v1/suggest?q=knee', 'reader'],
  ['reporter', 'GET', '/v1/precedents?q=knee', 'reader'],
  ['reporter', 'GET', `/v1/letters/${unknownDocument}`, 'reader'],
  ['reporter', 'GET', '/v1/misreads', 'reader'],
  ['reporter', 'POST', '/v1/misreads', 'reader'],
  ['reporter', 'GET', `/v1/documents/${unknownDocument}/content`, 'reader'],
  ['reporter', 'GET', '/v1/documents', 'submitter', 'operator'],
  ['reporter', 'GET', `/v1/documents/${unknownDocument}`, 'submitter', 'operator'],
  ['reporter', 'POST', '/v1/documents', 'submitter'],
  ['reporter', 'POST', '/v1/documents/batch', 'submitter'],
  ['reporter', 'GET', '/v1/documents/archive', 'operator'],
  ['reporter', 'GET', '/v1/failures', 'operator'],
  ['reporter', 'POST', '/v1/failures/retry', 'operator'],
  ['reporter', 'POST', `/v1/failures/${unknownDocument}/retry`, 'operator'],
  ['reporter', 'GET', '/v1/pipeline', 'reader', 'submitter', 'operator'],
  ['reporter', 'GET', '/v1/pipeline/events', 'reader', 'submitter', 'operator'],
  ['reporter', 'GET', '/v1/audit', 'operator'],
  ['reporter', 'GET', '/v1/key-uses', 'operator'],
  ['reporter', 'DELETE', `/v1/documents/${unknownDocument}`, 'operator'],
  ['reporter', 'POST', '/v1/sweeps', 'operator'],
  ['reporter', 'POST', '/v1/reparses', 'operator'],
  ['reporter', 'GET', '/v1/reparses/documents?below=1', 'operator'],
  ['ingest', 'POST', '/v1/documents', 'submitter'],
  ['ingest', 'POST', '/v1/documents/batch', 'submitter'],
  ['ingest', 'POST', '/v1/bucket-events', 'submitter'],
  ['indexer', 'POST', '/v1/sweeps', 'operator'],
  ['indexer', 'POST', '/v1/reparses', 'operator'],
  ['indexer', 'GET', '/v1/reparses/documents?below=1', 'operator'],
  ['indexer', 'DELETE', `/v1/documents/${unknownDocument}`, 'operator'],
];
