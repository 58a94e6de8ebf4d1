import { type ApiDescription } from '#platform/open-api/open-api-document.js';

/** What ingest says of its API. */
export const ingestApi: ApiDescription = {
  title: 'Rationale: ingest',
  description:
    'Takes Independent Medical Review letters, as text or PDF. What was answered with 202 is stored for good and will be read; `statusUrl` tells what became of it.',
  version: '1',
};
