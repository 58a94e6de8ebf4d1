import { type GroupBy } from '../api/types.js';

/** Dimensions of the filter form. Each is a filter whose choices are its groups with their counts. */
export const dimensions: readonly { readonly by: GroupBy; readonly name: string }[] = [
  { by: 'outcome', name: 'Outcome' },
  { by: 'category', name: 'Category' },
  { by: 'subcategory', name: 'Subcategory' },
  { by: 'drugClass', name: 'Drug class' },
  { by: 'substance', name: 'Substance' },
  { by: 'year', name: 'Decision year' },
  { by: 'quarter', name: 'Decision quarter' },
  { by: 'month', name: 'Decision month' },
  { by: 'caseOutcome', name: 'Case outcome' },
  { by: 'authority', name: 'Reviewer relied on' },
  { by: 'guidelineDocument', name: 'Reviewer’s guideline' },
  { by: 'guidelineSection', name: 'Guideline section' },
  { by: 'administratorAuthority', name: 'Administrator relied on' },
  { by: 'specialty', name: 'Reviewer’s specialty' },
  { by: 'licensingState', name: 'State of licensure' },
  { by: 'reason', name: 'Reason' },
  { by: 'primaryReason', name: 'Primary reason' },
  { by: 'flag', name: 'Flag' },
  { by: 'flagGrade', name: 'Grade of flag' },
  { by: 'headingFamily', name: 'Heading format' },
  { by: 'layout', name: 'Letter layout' },
];
