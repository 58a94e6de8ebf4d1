import { type ApiDescription } from '#platform/open-api/open-api-document.js';
import { uploadApi } from '../web/upload-api.js';

/** What the reporter says of its API as a whole. */
export const reporterApi: ApiDescription = {
  title: 'Rationale: reporter',
  description: [
    "Statistics, determinations and letters of California's Independent Medical Review, and what the pipeline is doing.",
    '',
    'One filter language serves statistics and lists: different parameters narrow each other, a repeated one widens',
    'itself, `none` asks for what has no value. Every figure names its population: what was counted, what was not and why,',
    'and the version of the data. Errors are problems of RFC 9457 with a stable `code`.',
  ].join('\n'),
  version: '1',
  additional: uploadApi,
};
