/**
 * The one list of the forms that Final Determination letters have had, the oldest first, and what people call them. The
 * parser keeps what it knows of one in `apps/parser/src/letter/layouts/ID/`.
 */
export const layoutLabels = {
  'professional-review': 'Professional review (early 2013)',
  'notice-2013': 'Notice of determination (2013)',
  'documents-reviewed': 'Documents reviewed (2013 to 2014)',
  'determination-2014': 'Final determination (2014)',
  'determination-2015': 'Final determination (2015)',
  'determination-2016': 'Final determination (2016 on)',
} as const;

/** The id of a form that is known. */
export type KnownLayout = keyof typeof layoutLabels;

/** Every known form, the oldest first. */
export const knownLayouts = Object.keys(layoutLabels) as KnownLayout[];
