import { categories } from '#domain/vocabulary/categories.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { type TermKind, type TermMeaning } from './understood-term.js';

const anyConsultation = 'evaluation-and-management/medical-specialties';

/** Categories without subcategories: they are as narrow as a subcategory. */
const undivided: ReadonlySet<string> = new Set(
  categories.filter(({ subcategories }) => subcategories.length === 0).map(({ id }) => id),
);

/** Whether a term names a whole category, perhaps of a body part, or any consultation. */
export function isBroad({ filter }: Pick<TermMeaning, 'filter'>): boolean {
  const { category, subcategory } = filter;
  const isWide = Object.keys(filter).every((field) => ['category', 'subcategory', 'bodyPart'].includes(field));
  if (!isWide) return false;
  if (subcategory !== undefined) return subcategory.join() === anyConsultation;
  return category !== undefined && !category.every((id) => undivided.has(id));
}

/** Whether a term names any consultation. */
export function isConsultation(term: Pick<TermMeaning, 'filter'>): boolean {
  return isBroad(term) && term.filter.subcategory !== undefined;
}

/** The kinds of terms that must match beside what is requested. */
const requiredKinds: ReadonlySet<TermKind> = new Set([
  ...(['strength', 'quantity', 'frequency', 'duration'] as const),
  ...(['caseNumber', 'decisionDate'] as const),
]);

function isRequired({ kind }: TermMeaning): boolean {
  return requiredKinds.has(kind);
}

/** Whether a term must match: drugs have strengths, other treatments visits per week and weeks. */
function mustMatch(term: TermMeaning, isDrug: boolean): boolean {
  if (term.kind === 'strength') return isDrug;
  if (term.kind === 'frequency' || term.kind === 'duration') return !isDrug;
  return isRequired(term);
}

/**
 * Combines terms to filters. Drugs, classes and treatments are alternatives, since an item has one of them; a whole
 * category is dropped if something narrower is named. Body parts are alternatives too; amounts must match.
 */
export function combineTerms<Term extends TermMeaning>(
  terms: readonly Term[],
): {
  readonly alternatives: readonly (readonly DeterminationFilter[])[];
  readonly dropped: readonly Term[];
} {
  const subjects = terms.filter(({ kind }) => kind === 'drug' || kind === 'drugClass' || kind === 'treatment');
  const narrow = subjects.filter((term) => !isBroad(term));
  const consultations = subjects.filter(isConsultation);
  const named = narrow.length > 0 ? narrow : consultations.length > 0 ? consultations : subjects;
  const isDrug =
    named.length === 0 ||
    named.some(({ kind, filter }) => kind !== 'treatment' || filter.category?.includes('pharmaceuticals') === true);
  const dropped = [
    ...subjects.filter((term) => !named.includes(term)),
    ...terms.filter((term) => isRequired(term) && !mustMatch(term, isDrug)),
  ];
  const parts = [...terms.filter(({ kind }) => kind === 'bodyPart'), ...dropped].flatMap(
    ({ filter }) => filter.bodyPart ?? [],
  );
  const required: DeterminationFilter[] = terms.filter((term) => mustMatch(term, isDrug)).map(({ filter }) => filter);
  if (parts.length > 0) required.push({ bodyPart: [...new Set(parts)] });
  if (named.length === 0) return { alternatives: required.length === 0 ? [] : [required], dropped };
  return { alternatives: named.map(({ filter }) => [filter, ...required]), dropped };
}
