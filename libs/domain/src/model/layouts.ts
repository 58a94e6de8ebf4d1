/**
 * All layouts of Final Determination letters, oldest first, with their labels. The parser defines each layout in
 * `apps/parser/src/letter/layouts/ID/`.
 */
export const layoutLabels = {
  'professional-review': 'Professional review (early 2013)',
  'notice-2013': 'Notice of determination (2013)',
  'documents-reviewed': 'Documents reviewed (2013 to 2014)',
  'determination-2014': 'Final determination (2014)',
  'determination-2015': 'Final determination (2015)',
  'determination-2016': 'Final determination (2016 on)',
} as const;

/** The id of a known layout. */
export type KnownLayout = keyof typeof layoutLabels;

/** Every known layout, oldest first. */
export const knownLayouts = Object.keys(layoutLabels) as KnownLayout[];
