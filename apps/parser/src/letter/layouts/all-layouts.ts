import { type KnownLayout, knownLayouts } from '#domain/model/layouts.js';
import { type LayoutDefinition } from './layout-definition.js';

/** What a layout's folder holds: `definition.js` exports it under this name. */
interface LayoutModule {
  readonly layout: LayoutDefinition;
}

/** A layout's folder has the name that the list of layouts has for it; a test proves that both agree. */
const load = async (id: KnownLayout): Promise<LayoutDefinition> => {
  const module = (await import(/* @vite-ignore */ `./${id}/definition.js`)) as LayoutModule;
  return module.layout;
};

/** Every layout that is looked for, the newest first; of equal scores the first wins. `unknown` is what is left. */
export const allLayouts: readonly LayoutDefinition[] = await Promise.all(knownLayouts.toReversed().map(load));
