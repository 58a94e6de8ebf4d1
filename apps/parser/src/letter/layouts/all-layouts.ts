import { determination2014 } from './determination-2014/definition.js';
import { determination2015 } from './determination-2015/definition.js';
import { determination2016 } from './determination-2016/definition.js';
import { documentsReviewed } from './documents-reviewed/definition.js';
import { type LayoutDefinition } from './layout-definition.js';
import { notice2013 } from './notice-2013/definition.js';
import { professionalReview } from './professional-review/definition.js';

/** Every layout that is looked for; of equal scores the first wins. `unknown` is what is left. */
export const allLayouts: readonly LayoutDefinition[] = [
  determination2016,
  determination2015,
  determination2014,
  documentsReviewed,
  notice2013,
  professionalReview,
];
