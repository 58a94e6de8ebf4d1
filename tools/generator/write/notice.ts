import { writeDay } from '../calendar.js';
import { list } from '../fill.js';
import { type LetterPlan } from '../letter/plan-letter.js';
import { type ItemTruth } from '../truth.js';
import { type Block, gap, text } from './block.js';

/** The Notice of autumn 2013, below its dates: the verdicts as a numbered list, twice, then the reasons. */
export function noticeBlocks({ setting, summary, items }: LetterPlan): readonly Block[] {
  const verdicts = items.map((item) => text(verdictOf(item, setting.worker.age % 5 === 0)));
  const day = (date: string): string => writeDay(date, 'slashes');
  return [
    ...verdicts,
    gap,
    text('INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE'),
    text(
      `The application for Independent Medical Review was filed on ${day(setting.received)} and disputes the Utilization Review Denial dated ${day(setting.denied)}. Each treatment in dispute is decided as follows:`,
    ),
    gap,
    ...verdicts,
    gap,
    text('Medical Qualifications of the Expert Reviewer:'),
    text(
      `The expert reviewer has no affiliation with any party. The physician reviewer is Board Certified in ${list(setting.specialties)} and is licensed to practice in ${list(setting.states)}.`,
    ),
    gap,
    text('Case Summary:'),
    ...summary.paragraphs.map(text),
    gap,
    ...items.flatMap(reasons),
  ];
}

/** `runTogether`: two words of the verdict without a blank, as many notices have them. */
function verdictOf({ ordinal, heading, outcome }: ItemTruth, runTogether: boolean): string {
  const not = outcome === 'overturned' ? '' : runTogether ? 'not' : 'not ';
  return `${ordinal}) MAXIMUS Federal Services, Inc. has determined the request for ${heading} is ${not}medically necessary and appropriate.`;
}

function reasons({ ordinal, heading, claimsAdministrator, reviewer, rationale }: ItemTruth): readonly Block[] {
  return [
    text(`${ordinal}) Regarding the request for ${heading}:`),
    gap,
    text(
      'Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision:',
    ),
    text([claimsAdministrator?.text ?? '', reviewer.text].join(' ').trim()),
    gap,
    text('Rationale for the Decision:'),
    text(rationale),
    gap,
  ];
}
