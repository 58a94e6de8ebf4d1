import {
  credentialLines,
  credentialsInProse,
  finalDeterminationHeadings,
  finalDeterminationMarks,
  findFinalDeterminationItems,
} from '../final-determination.js';
import { type LayoutDefinition, mark } from '../layout-definition.js';

/** The Final Determination of 2014: the reviewer's credentials are part of the paragraph on how it was made. */
export const layout: LayoutDefinition = {
  id: 'determination-2014',
  marks: [
    ...finalDeterminationMarks,
    mark('credentials inside the paragraph', 2, credentialsInProse),
    mark('credentials in lines of their own', -3, credentialLines),
    mark('pages of the guideline', 0.5, /\bPage\(s\)\s?:/),
  ],
  headings: finalDeterminationHeadings,
  findItems: findFinalDeterminationItems,
};
