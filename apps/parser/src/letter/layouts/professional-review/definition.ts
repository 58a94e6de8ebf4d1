import { type FoundItems } from '../../stages/items/found-item.js';
import { heading, type Sections } from '../../stages/find-sections.js';
import { type NormalisedText, trimRange } from '../../stages/normalise/normalised-text.js';
import { type LayoutDefinition, mark } from '../layout-definition.js';

const rationaleHeading = 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY';
const overturnedRationaleHeading = 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS MEDICALLY NECESSARY';
const verdict = /\b(NOT\s{0,3})?MEDICALLY\s{0,3}NECESSARY\s{0,3}:?\s*$/i;

/** Finds the only issue of a letter. The heading of its rationale contains the outcome: with `NOT` or without. */
const findIssue = ({ text }: NormalisedText, sections: Sections): FoundItems => {
  const issue = sections.ranges.get('issue');
  const rationale = sections.ranges.get('rationale');
  const headed =
    rationale === undefined ? null : verdict.exec(text.slice(Math.max(0, rationale.start - 60), rationale.start));
  if (issue === undefined || rationale === undefined || headed === null || issue.end <= issue.start) {
    return { items: [], disagreements: [] };
  }
  const outcomeStart = Math.max(0, rationale.start - 60) + headed.index;
  return {
    items: [
      {
        heading: issue,
        outcome: headed[1] === undefined ? 'overturned' : 'upheld',
        outcomeAt: trimRange(text, { start: outcomeStart, end: rationale.start }),
        misspeltOutcome: null,
        claimsAdministratorBasis: null,
        reviewerBasis: sections.ranges.get('guidelines') ?? null,
        rationale,
      },
    ],
    disagreements: [],
  };
};

/**
 * The Medical Professional Review of early 2013: one issue, sections in capitals. Based on a description of the form;
 * no letter of this layout was available.
 */
export const layout: LayoutDefinition = {
  id: 'professional-review',
  marks: [
    mark('the title', 3, /^MEDICAL\s{1,3}PROFESSIONAL\s{1,3}REVIEW\b/m),
    mark('the heading of the issue', 2, /^ISSUE\s{1,3}AT\s{1,3}DISPUTE\s{0,3}:/m),
    mark(
      'the heading of the guidelines relied upon',
      2,
      /\bRELIED\s{1,3}UPON\s{1,3}BY\s{1,3}PROFESSIONAL\s{1,3}REVIEWER\b/,
    ),
    mark('the heading of the reviewer’s qualifications', 1, /^MEDICAL\s{1,3}REVIEWER\s{1,3}QUALIFICATIONS\s{0,3}:/m),
  ],
  headings: [
    { section: 'issue', heading: heading('ISSUE AT DISPUTE') },
    { section: 'summary', heading: heading('CASE SUMMARY') },
    { section: 'documents', heading: heading('DOCUMENTS REVIEWED FOR DETERMINATION') },
    {
      section: 'guidelines',
      heading: heading('MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY'),
    },
    { section: 'rationale', heading: heading(rationaleHeading) },
    { section: 'rationale', heading: heading(overturnedRationaleHeading) },
    { section: 'reviewer', heading: heading('MEDICAL REVIEWER QUALIFICATIONS') },
  ],
  findItems: findIssue,
};
