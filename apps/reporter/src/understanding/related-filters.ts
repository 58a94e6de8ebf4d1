import { drugs } from '#domain/vocabulary/drugs.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';

const drugClasses = new Map(drugs.map(({ substance, drugClass }) => [substance, drugClass]));

/** Returns the filters of related treatments, the nearest first: those of the class or subcategory, then of the category. */
export function relatedFilters(filter: DeterminationFilter): {
  readonly related: DeterminationFilter | null;
  readonly category: DeterminationFilter | null;
} {
  const { substance, ingredients, drugClass, treatment, subcategory, category } = filter;
  const drug = substance?.[0] ?? ingredients?.join('/');
  if (drug !== undefined) {
    const ownClass = drugClasses.get(drug) ?? null;
    return {
      related: ownClass === null ? null : { drugClass: [ownClass] },
      category: { category: ['pharmaceuticals'] },
    };
  }
  if (drugClass !== undefined) return { related: null, category: { category: ['pharmaceuticals'] } };
  if (subcategory !== undefined) {
    const categories = [...new Set(subcategory.map((id) => id.replace(/\/.*$/, '')))];
    return { related: treatment === undefined ? null : { subcategory }, category: { category: categories } };
  }
  return { related: null, category: treatment === undefined || category === undefined ? null : { category } };
}
