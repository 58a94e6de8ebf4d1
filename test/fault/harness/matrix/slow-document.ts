import { type Fault } from '../fault.js';
import { slowPdf } from '../letters/hazards.js';

const documents = 3;

/** Fault 5: documents that take longer to read than a lock holds. They end by their time limit, and no job stalls. */
export const slowDocument: Fault = {
  name: 'slow-document',
  title: 'PDFs that take longer to read than a lock holds',
  settings: { RATIONALE_PDF_TIME_LIMIT: '5000', RATIONALE_PDF_MEMORY_LIMIT: '4000000000' },
  strike: async ({ sender, anyMoment }) => {
    for (let twist = 0; twist < documents; twist += 1) {
      await anyMoment(100, 800);
      await sender.send(slowPdf(twist));
    }
  },
  afterwards: async ({ house, check }) => {
    check('no job stalled', !(await house.log('parser')).includes('A job stalled'));
  },
};
