import { type Day } from '../calendar.js';
import { type ItemFamily } from '../truth.js';

/** A disputed item before anything is said about it. */
export interface Item {
  readonly heading: string;
  readonly family: ItemFamily;
  readonly disputed: string;
  readonly original: string | null;
  readonly authorized: string | null;
  readonly datesOfService: readonly Day[];
  readonly category: string;
  readonly subcategory: string | null;
  readonly topic: string;
  readonly substance: string | null;
  readonly drugClass: string | null;
  /** The heading names the letter's body part, so that a guideline on another one shows. */
  readonly namesPart: boolean;
  /** The drug or the treatment in as few words as the prose uses. */
  readonly shortName: string;
}

/** A heading with the requested number, which a partial certification divides. */
export interface Countable {
  readonly count: number;
  /** The heading for another number. */
  readonly withCount: (count: number) => string;
}

/** An item, and how to divide it where it can be. */
export interface DrawnItem {
  readonly item: Item;
  readonly countable: Countable | null;
}

/** An item whose heading is its treatment and nothing else. */
export function plainItem(
  heading: string,
  kind: Pick<Item, 'category' | 'subcategory' | 'topic' | 'namesPart' | 'shortName'> &
    Partial<Pick<Item, 'substance' | 'drugClass' | 'family'>>,
): Item {
  return {
    heading,
    disputed: heading,
    original: null,
    authorized: null,
    datesOfService: [],
    family: 'plain',
    substance: null,
    drugClass: null,
    ...kind,
  };
}
