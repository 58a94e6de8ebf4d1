import { wording } from '../data.js';
import { fill, list } from '../fill.js';
import { type LetterPlan } from '../letter/plan-letter.js';
import { type ItemTruth } from '../truth.js';
import { type Block, gap, heading, text, title } from './block.js';
import { noticeBlocks } from './notice.js';
import { professionalReviewBlocks } from './professional-review.js';
import { writeDocuments } from './documents-list.js';

/** All of a letter below its header. */
export function letterBlocks(plan: LetterPlan): readonly Block[] {
  switch (plan.setting.layout) {
    case 'professional-review':
      return professionalReviewBlocks(plan);
    case 'notice-2013':
      return noticeBlocks(plan);
    default:
      return finalDetermination(plan);
  }
}

/** The blocks above the header. */
export function titleBlocks({ setting }: LetterPlan): readonly Block[] {
  switch (setting.layout) {
    case 'professional-review':
      return [title('MEDICAL PROFESSIONAL REVIEW'), gap];
    case 'notice-2013':
      return [
        title('MAXIMUS FEDERAL SERVICES, INC.'),
        title('Notice of Independent Medical Review Determination'),
        gap,
      ];
    case 'documents-reviewed':
      return [title('MAXIMUS FEDERAL SERVICES, INC.'), title('Independent Medical Review'), gap];
    default:
      return [];
  }
}

/** The reviewer's specialties as the prose of 2013 and 2014 names them. */
export function specialtiesInProse(specialties: readonly string[]): string {
  const [first = '', second] = specialties;
  return second === undefined ? first : `${first}, has a subspecialty in ${second}`;
}

function finalDetermination(plan: LetterPlan): readonly Block[] {
  const { setting, summary, items } = plan;
  const early = setting.layout === 'documents-reviewed';
  const inLines = !early && setting.layout !== 'determination-2014';
  const slots = {
    worker: setting.worker.noun,
    specialties: specialtiesInProse(setting.specialties),
    states: list(setting.states),
  };
  return [
    title('HOW THE IMR FINAL DETERMINATION WAS MADE'),
    text(fill(inLines ? wording.howMade.lines : wording.howMade.prose, slots)),
    gap,
    ...(inLines ? credentials(plan) : []),
    ...(early ? [title('DOCUMENTS REVIEWED'), ...writeDocuments(plan), gap] : []),
    title('CLINICAL CASE SUMMARY'),
    text(
      'The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:',
    ),
    gap,
    ...summary.paragraphs.map(text),
    gap,
    title(early ? 'IMR DECISION(S) AND RATIONALE(S)' : 'IMR ISSUES, DECISIONS AND RATIONALES'),
    text('The Final Determination was based on decisions for the disputed items/services set forth below:'),
    gap,
    ...items.flatMap(itemBlocks),
  ];
}

function credentials({ setting }: LetterPlan): readonly Block[] {
  return [
    text('The Expert Reviewer has the following credentials:'),
    text(`State(s) of Licensure: ${setting.states.join(', ')}`),
    text(`Certification(s)/Specialty: ${setting.specialties.join(', ')}`),
    gap,
  ];
}

function itemBlocks({ heading: name, outcome, claimsAdministrator, reviewer, rationale }: ItemTruth): readonly Block[] {
  return [
    heading(`${name}: ${outcome === 'upheld' ? 'Upheld' : 'Overturned'}`),
    gap,
    ...(claimsAdministrator === null ? [] : [text(`Claims Administrator guideline: ${claimsAdministrator.text}`), gap]),
    text(`MAXIMUS guideline: ${reviewer.text}`),
    gap,
    text(`Decision rationale: ${rationale}`),
    gap,
  ];
}
