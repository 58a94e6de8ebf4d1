import { type Fault } from '../fault.js';
import { slowPdf } from '../letters/hazardous-documents.js';
import { hasStalledJob } from '../stack/service-log.js';

const documents = 3;

/** Fault 5: documents that take longer to parse than a lock lasts. They reach their time limit, and no job stalls. */
export const slowDocument: Fault = {
  name: 'slow-document',
  title: 'PDFs that take longer to parse than a lock lasts',
  settings: { RATIONALE_PDF_TIME_LIMIT: '5000', RATIONALE_PDF_MEMORY_LIMIT: '4000000000' },
  inject: async ({ sender, randomPause }) => {
    for (let variant = 0; variant < documents; variant += 1) {
      await randomPause(100, 800);
      await sender.send(slowPdf(variant));
    }
  },
  afterDrain: async ({ stack, check }) => {
    check('no job stalled', !hasStalledJob(await stack.log('parser')));
  },
};
