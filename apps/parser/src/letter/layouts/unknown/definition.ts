import { finalDeterminationHeadings, findFinalDeterminationItems } from '../final-determination.js';
import { type LayoutDefinition } from '../layout-definition.js';

/** An IMR letter of no known layout: values with known labels are read, others are null. It has no marks. */
export const layout: LayoutDefinition = {
  id: 'unknown',
  marks: [],
  headings: finalDeterminationHeadings,
  findItems: findFinalDeterminationItems,
};
