import { type DeterminationFilter } from '../filters/determination-filter.js';
import { type DeterminationSet } from './determination-set.js';

/**
 * ApiResult the part of a filter that facts do not know, such as words of the text; statistics, lists and exports all narrow
 * by it.
 */
export abstract class TextFilter {
  /** The determinations that fit; nothing where the filter asks for no such thing. */
  abstract matching(filter: DeterminationFilter): Promise<DeterminationSet | undefined>;
}
