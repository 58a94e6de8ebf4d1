import { heading } from '../../stages/find-sections.js';
import { findLabelledItems } from '../../stages/items/find-labelled-items.js';
import { findListedItems } from '../../stages/items/find-listed-items.js';
import { type LayoutDefinition, mark } from '../layout-definition.js';

/**
 * The letter of late 2013 and early 2014: as the Final Determination of 2014, with the list of documents reviewed.
 * Based on a description of the form; no letter of this layout was available.
 */
export const layout: LayoutDefinition = {
  id: 'documents-reviewed',
  marks: [
    mark(
      'the heading on how the determination was made',
      2,
      /^HOW\s{1,3}THE\s{1,3}IMR\s{1,3}FINAL\s{1,3}DETERMINATION\s{1,3}WAS\s{1,3}MADE/im,
    ),
    mark('the heading of the documents reviewed', 3, /^DOCUMENTS\s{1,3}REVIEWED\s{0,3}:?$/m),
    mark(
      'the heading of decisions and rationales',
      4,
      /^IMR\s{1,3}DECISION\(?S?\)?\s{1,3}AND\s{1,3}RATIONALE\(?S?\)?/im,
    ),
    mark('the heading of the clinical case summary', 1, /^CLINICAL\s{1,3}CASE\s{1,3}SUMMARY/m),
  ],
  headings: [
    { section: 'reviewer', heading: heading('HOW THE IMR FINAL DETERMINATION WAS MADE') },
    { section: 'documents', heading: heading('DOCUMENTS REVIEWED') },
    { section: 'summary', heading: heading('CLINICAL CASE SUMMARY') },
    { section: 'decisions', heading: heading('IMR DECISION(S) AND RATIONALE(S)') },
  ],
  findItems: (text, sections) => {
    const decisions = sections.ranges.get('decisions') ?? { start: 0, end: text.text.length };
    const labelled = findLabelledItems(text, decisions);
    return labelled.items.length > 0 ? labelled : findListedItems(text, [decisions], decisions);
  },
};
