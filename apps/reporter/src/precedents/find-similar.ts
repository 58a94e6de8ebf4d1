import { figuresOf } from '../statistics/figures-of.js';
import { type OverturnFigures } from '#domain/statistics/overturn-rate.js';
import { DeterminationSet } from '../facts/determination-set.js';
import { type FactsView } from '../facts/facts-view.js';
import { sumRows } from '../facts/group-rows.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { type RecognisedTerm } from './recognise-request.js';
import { termWeight, type ScoredPrecedent, scorePrecedents } from './score-precedents.js';
import { type WeighedWord } from './weigh-words.js';
import { type WordMasks } from './word-masks.query.js';

/** A similar determination, with the terms that it shares with the request. */
export interface SimilarDetermination extends ScoredPrecedent {
  readonly shared: readonly RecognisedTerm[];
}

/** The similar determinations, highest score first, with their outcomes. */
export interface SimilarSet {
  readonly nearest: readonly SimilarDetermination[];
  readonly figures: OverturnFigures;
  readonly dataVersion: number;
}

/** The fields of terms that facts hold of a determination. */
const knownFields = ['substance', 'subcategory', 'drugClass', 'category'] as const;

/**
 * Selects the candidates that match the filter and are similar to the request.
 * @param letters the letters of the candidates
 * @param among if given, the only determinations that match the filter
 */
export function findSimilar(
  view: FactsView,
  filter: DeterminationFilter,
  letters: readonly number[],
  among: DeterminationSet | undefined,
  masks: WordMasks,
  words: readonly WeighedWord[],
  terms: readonly RecognisedTerm[],
): SimilarSet {
  const { store } = view;
  const candidates = DeterminationSet.of(masks.ids);
  const { shown } = view.selectOfLetters(filter, letters, among === undefined ? candidates : candidates.and(among));
  const rows = new Map(Array.from(shown, (row) => [store.determinationIds.values[row] ?? 0, row]));
  const tests = knownFields.map((field) => termTest(view, field, terms));
  const sharedBy = (id: number) => tests.flatMap((test) => test(rows.get(id) ?? 0));
  const hasTerms = terms.some(({ field }) => field !== 'bodyPart');
  const weightOf = (id: number) => Math.max(0, ...sharedBy(id).map(termWeight));
  const scored = scorePrecedents(only(masks, rows), words, hasTerms ? weightOf : null);
  const similarRows = Int32Array.from(scored, ({ id }) => rows.get(id) ?? 0).sort();
  return {
    nearest: scored.map((each) => ({ ...each, shared: sharedBy(each.id) })),
    figures: figuresOf(sumRows(store, similarRows), filter),
    dataVersion: view.dataVersion.version,
  };
}

/** Returns a function that returns the terms of a field that the row of a determination has. */
function termTest(
  { store }: FactsView,
  field: (typeof knownFields)[number],
  terms: readonly RecognisedTerm[],
): (row: number) => readonly RecognisedTerm[] {
  const column = store.ofItem[field];
  const tests = terms
    .filter((term) => term.field === field)
    .map((term) => ({ term, fitting: column.dictionary.fitting((word) => word === term.value) }));
  return (row) => tests.filter(({ fitting }) => fitting[column.values[row] ?? 0] === 1).map(({ term }) => term);
}

function only(masks: WordMasks, rows: ReadonlyMap<number, number>): WordMasks {
  const kept = masks.ids.flatMap((id, index) => (rows.has(id) ? [index] : []));
  const pick = (numbers: readonly number[]) => kept.map((index) => numbers[index] ?? 0);
  return { ids: pick(masks.ids), own: pick(masks.own), summary: pick(masks.summary) };
}
