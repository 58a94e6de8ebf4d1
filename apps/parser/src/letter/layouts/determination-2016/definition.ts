import {
  credentialLines,
  finalDeterminationHeadings,
  finalDeterminationMarks,
  findFinalDeterminationItems,
  statementsOf2016,
  yearOfDecision,
} from '../final-determination.js';
import { type LayoutDefinition, mark } from '../layout-definition.js';

/** The Final Determination from 2016 on: as in 2015, with newer guideline statements. */
export const layout: LayoutDefinition = {
  id: 'determination-2016',
  marks: [
    ...finalDeterminationMarks,
    mark('credentials in lines of their own', 1, credentialLines),
    mark('statements that came in 2016', 1, statementsOf2016),
    { description: 'decided in 2016 or later', weight: 2, matches: (text) => (yearOfDecision(text) ?? 0) >= 2016 },
  ],
  headings: finalDeterminationHeadings,
  findItems: findFinalDeterminationItems,
};
