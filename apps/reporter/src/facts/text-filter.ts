import { type DeterminationFilter } from '../filters/determination-filter.js';
import { type DeterminationSet } from './determination-set.js';

/** Evaluates the part of a filter that facts do not hold: words of the text. Statistics, lists and exports all use it. */
export abstract class TextFilter {
  /** Returns the determinations that match; nothing if the filter names neither words nor a diagnosis. */
  abstract matching(filter: DeterminationFilter): Promise<DeterminationSet | undefined>;
}
