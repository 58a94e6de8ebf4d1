import { determination2014 } from './determination-2014/definition.js';
import { determination2015 } from './determination-2015/definition.js';
import { determination2016 } from './determination-2016/definition.js';
import { type LayoutDefinition } from './layout-definition.js';

/** Every layout that is looked for; of equal scores the first wins. `unknown` is what is left. */
export const allLayouts: readonly LayoutDefinition[] = [determination2016, determination2015, determination2014];
