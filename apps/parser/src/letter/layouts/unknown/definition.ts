import { finalDeterminationHeadings, findFinalDeterminationItems } from '../final-determination.js';
import { type LayoutDefinition } from '../layout-definition.js';

/** An IMR letter that fits no layout: what has the known labels is read, the rest is left. It has no marks to score. */
export const layout: LayoutDefinition = {
  id: 'unknown',
  marks: [],
  headings: finalDeterminationHeadings,
  findItems: findFinalDeterminationItems,
};
