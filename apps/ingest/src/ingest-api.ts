import { type ApiDescription } from '#platform/open-api/open-api-document.js';

/** Description of the API of ingest. */
export const ingestApi: ApiDescription = {
  title: 'Rationale: ingest',
  description:
    'Accepts Independent Medical Review letters as text or PDF. A document for which the response is 202 is stored durably and will be parsed; `statusUrl` returns its state.',
  version: '1',
};
