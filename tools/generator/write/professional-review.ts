import { wording } from '../data.js';
import { list } from '../fill.js';
import { type LetterPlan } from '../letter/plan-letter.js';
import { type Block, gap, text } from './block.js';
import { writeDocuments } from './documents-list.js';

/** The Medical Professional Review of early 2013, below its case number: one issue, two headings over two lines. */
export function professionalReviewBlocks(plan: LetterPlan): readonly Block[] {
  const { setting, summary, items } = plan;
  const [item] = items;
  if (item === undefined) return [];
  return [
    text('ISSUE AT DISPUTE:'),
    text(item.heading),
    gap,
    text('CASE SUMMARY:'),
    ...summary.paragraphs.map(text),
    gap,
    text('DOCUMENTS REVIEWED FOR DETERMINATION:'),
    ...writeDocuments(plan),
    gap,
    text('MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER'),
    text('AND WHY:'),
    text(`${item.reviewer.text} ${wording.professionalWhy[setting.worker.age % 2] ?? ''}`),
    gap,
    text('RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS'),
    text(item.outcome === 'upheld' ? 'NOT MEDICALLY NECESSARY:' : 'MEDICALLY NECESSARY:'),
    text(item.rationale),
    gap,
    text('MEDICAL REVIEWER QUALIFICATIONS:'),
    text(
      `The reviewer is Board Certified in ${list(setting.specialties)} and is licensed to practice in ${list(setting.states)}. The reviewer has no tie to any party.`,
    ),
  ];
}
