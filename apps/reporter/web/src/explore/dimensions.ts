import { type By } from '../api/answers.js';

/** What determinations can be chosen by: each is a filter, and its groups with their counts are the choices. */
export const dimensions: readonly { readonly by: By; readonly name: string }[] = [
  { by: 'outcome', name: 'Outcome' },
  { by: 'category', name: 'Category' },
  { by: 'subcategory', name: 'Subcategory' },
  { by: 'drugClass', name: 'Drug class' },
  { by: 'substance', name: 'Substance' },
  { by: 'year', name: 'Year of the decision' },
  { by: 'quarter', name: 'Quarter of the decision' },
  { by: 'month', name: 'Month of the decision' },
  { by: 'caseOutcome', name: 'Outcome of the case' },
  { by: 'authority', name: 'Reviewer relied on' },
  { by: 'guidelineDocument', name: 'Reviewer’s guideline' },
  { by: 'guidelineSection', name: 'Section of the guideline' },
  { by: 'administratorAuthority', name: 'Administrator relied on' },
  { by: 'specialty', name: 'Reviewer’s specialty' },
  { by: 'licensingState', name: 'State of licensure' },
  { by: 'flag', name: 'Lead' },
  { by: 'headingFamily', name: 'Form of the heading' },
  { by: 'layout', name: 'Layout of the letter' },
];
