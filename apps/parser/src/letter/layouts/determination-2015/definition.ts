import {
  credentialLines,
  finalDeterminationHeadings,
  finalDeterminationMarks,
  findFinalDeterminationItems,
  statementsOf2016,
  yearOfDecision,
} from '../final-determination.js';
import { type LayoutDefinition, mark } from '../layout-definition.js';

/** The Final Determination from the end of 2014 through 2015: credentials in lines of their own. */
export const layout: LayoutDefinition = {
  id: 'determination-2015',
  marks: [
    ...finalDeterminationMarks,
    mark('credentials in lines of their own', 2, credentialLines),
    mark('sections of the guideline', 0.25, /\bSection\(s\)\s?:/),
    mark('statements that came in 2016', -1, statementsOf2016),
    { description: 'decided in 2016 or later', weight: -2, matches: (text) => (yearOfDecision(text) ?? 0) >= 2016 },
  ],
  headings: finalDeterminationHeadings,
  findItems: findFinalDeterminationItems,
};
