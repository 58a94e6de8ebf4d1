import { heading } from '../../stages/find-sections.js';
import { findListedItems } from '../../stages/items/find-listed-items.js';
import { type LayoutDefinition, mark } from '../layout-definition.js';

/**
 * The Notice of autumn 2013: decisions in a numbered list at the start and again before the rationales, dates in
 * prose. Based on a description of the form; no letter of this layout was available.
 */
export const layout: LayoutDefinition = {
  id: 'notice-2013',
  marks: [
    mark(
      'the title of the notice',
      3,
      /\bnotice\s{1,3}of\s{1,3}independent\s{1,3}medical\s{1,3}review\s{1,3}determination\b/i,
    ),
    mark(
      'a listed decision',
      3,
      /\bMAXIMUS\s{1,3}Federal\s{1,3}Services,?\s{1,3}Inc\.?,?\s{1,3}has\s{1,3}determined\s{1,3}(?:that\s{1,3})?the\s{1,3}request\s{1,3}for\b/i,
    ),
    mark(
      'the heading of decision and rationale',
      2,
      /\bINDEPENDENT\s{1,3}MEDICAL\s{1,3}REVIEW\s{1,3}DECISION\s{1,3}AND\s{1,3}RATIONALE\b/,
    ),
    mark(
      'the heading of the reviewer’s qualifications',
      1,
      /\bmedical\s{1,3}qualifications\s{1,3}of\s{1,3}the\s{1,3}expert\s{1,3}reviewer\b/i,
    ),
    mark('an item with the later label', -4, /\bmaximus\s{1,3}guideline\s{0,3}:/i),
  ],
  headings: [
    { section: 'decisions', heading: heading('INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE') },
    { section: 'reviewer', heading: heading('Medical Qualifications of the Expert Reviewer') },
    { section: 'summary', heading: heading('Case Summary') },
    { section: 'summary', heading: heading('Expert Reviewer Case Summary') },
    { section: 'documents', heading: heading('Documents Reviewed for Determination') },
    { section: 'rationale', heading: /^1\s{0,2}\)\s{1,3}(?=regarding\s{1,3}the\s{1,3}request\b)/gim },
  ],
  headerEndsAt: 'reviewer',
  findItems: (text, sections) => {
    const decisions = sections.ranges.get('decisions');
    const all = { start: 0, end: text.text.length };
    return findListedItems(text, decisions === undefined ? [all] : [decisions, all], all);
  },
};
