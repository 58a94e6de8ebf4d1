import { type ApiDescription } from '#platform/open-api/open-api-document.js';
import { operationsApi } from '../web/operations-api.js';
import { sessionApi } from '../web/session-api.js';
import { uploadApi } from '../web/upload-api.js';

/** The general part of the reporter's OpenAPI document. */
export const reporterApi: ApiDescription = {
  title: 'Rationale: reporter',
  description: [
    "Statistics, determinations and letters of California's Independent Medical Review, and the state of the pipeline.",
    '',
    'Statistics and lists share one filter language: different parameters are combined by AND, a repeated parameter by OR,',
    '`none` selects what has no value. Every figure names its population (what is counted, what is excluded and why) and',
    'the data version. Errors are problem details (RFC 9457) with a stable `code`.',
  ].join('\n'),
  version: '1',
  additional: {
    schemas: [...uploadApi.schemas, ...operationsApi.schemas, ...sessionApi.schemas],
    paths: { ...uploadApi.paths, ...operationsApi.paths, ...sessionApi.paths },
  },
};
