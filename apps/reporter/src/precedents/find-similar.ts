import { overturnFigures, type OverturnFigures } from '#domain/statistics/overturn-rate.js';
import { DeterminationSet } from '../facts/determination-set.js';
import { type FactsView } from '../facts/facts-view.js';
import { sumRows } from '../facts/group-rows.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { type RecognisedTerm } from './recognise-request.js';
import { meaningWeight, type ScoredPrecedent, scorePrecedents } from './score-precedents.js';
import { type WeighedWord } from './weigh-words.js';
import { type WordMasks } from './word-masks.query.js';

/** A near determination, and the meanings of the request that it has as well. */
export interface SimilarDetermination extends ScoredPrecedent {
  readonly shared: readonly RecognisedTerm[];
}

/** The similar set: nearest first, and how it ended. */
export interface SimilarSet {
  readonly nearest: readonly SimilarDetermination[];
  readonly figures: OverturnFigures;
  readonly dataVersion: number;
}

/** The meanings that facts know of a determination. */
const knownFields = ['substance', 'subcategory', 'drugClass', 'category'] as const;

/**
 * Chooses of what was looked at what the filter shows and what is near. Pure but for the view.
 * @param letters those that were looked at
 */
export function findSimilar(
  view: FactsView,
  filter: DeterminationFilter,
  letters: readonly number[],
  masks: WordMasks,
  words: readonly WeighedWord[],
  terms: readonly RecognisedTerm[],
): SimilarSet {
  const { store } = view;
  const { shown } = view.selectOfLetters(filter, letters, DeterminationSet.of(masks.ids));
  const rows = new Map(Array.from(shown, (row) => [store.determinationIds.values[row] ?? 0, row]));
  const tests = knownFields.map((field) => meaningTest(view, field, terms));
  const sharedBy = (id: number) => tests.flatMap((test) => test(rows.get(id) ?? 0));
  const hasMeaning = terms.some(({ field }) => field !== 'bodyPart');
  const weightOf = (id: number) => Math.max(0, ...sharedBy(id).map(meaningWeight));
  const scored = scorePrecedents(only(masks, rows), words, hasMeaning ? weightOf : null);
  const similarRows = Int32Array.from(scored, ({ id }) => rows.get(id) ?? 0).sort();
  return {
    nearest: scored.map((each) => ({ ...each, shared: sharedBy(each.id) })),
    figures: overturnFigures(sumRows(store, similarRows)),
    dataVersion: view.dataVersion.version,
  };
}

/** Which terms of a field a determination's row has. */
function meaningTest(
  { store }: FactsView,
  field: (typeof knownFields)[number],
  terms: readonly RecognisedTerm[],
): (row: number) => readonly RecognisedTerm[] {
  const column = store.ofItem[field];
  const asked = terms
    .filter((term) => term.field === field)
    .map((term) => ({ term, fitting: column.dictionary.fitting((word) => word === term.value) }));
  return (row) => asked.filter(({ fitting }) => fitting[column.values[row] ?? 0] === 1).map(({ term }) => term);
}

function only(masks: WordMasks, rows: ReadonlyMap<number, number>): WordMasks {
  const kept = masks.ids.flatMap((id, index) => (rows.has(id) ? [index] : []));
  const pick = (numbers: readonly number[]) => kept.map((index) => numbers[index] ?? 0);
  return { ids: pick(masks.ids), own: pick(masks.own), summary: pick(masks.summary) };
}
