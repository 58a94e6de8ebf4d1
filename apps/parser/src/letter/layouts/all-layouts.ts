import { type KnownLayout, knownLayouts } from '#domain/model/layouts.js';
import { type LayoutDefinition } from './layout-definition.js';

/** The module `definition.js` in a layout's folder. */
interface LayoutModule {
  readonly layout: LayoutDefinition;
}

/** The folder of a layout has the layout's id as its name; a test checks that folders and list agree. */
const load = async (id: KnownLayout): Promise<LayoutDefinition> => {
  const module = (await import(/* @vite-ignore */ `./${id}/definition.js`)) as LayoutModule;
  return module.layout;
};

/** Every known layout, newest first; of equal scores the first one is chosen. `unknown` is not among them. */
export const allLayouts: readonly LayoutDefinition[] = await Promise.all(knownLayouts.toReversed().map(load));
