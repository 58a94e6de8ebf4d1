import { DeterminationSet } from '../facts/determination-set.js';
import { noDay } from '../facts/fact-store.js';
import { type FactsView } from '../facts/facts-view.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { countReasons } from '../statistics/count-reasons.js';
import { figuresOf } from '../statistics/figures-of.js';
import { eitherOutcome } from '../statistics/reasons.schema.js';
import { relatedFilters } from '../understanding/related-filters.js';
import { type ReadRequest, type RequestTerm, treatmentsOf } from './read-request.js';
import { nearness, type ScoredPrecedent, scorePrecedents, treatmentScores } from './score-precedents.js';
import { type Precedents } from './precedents.schema.js';
import { type WeighedWord } from './weigh-words.js';
import { type WordMasks } from './word-masks.query.js';

/** A similar determination, with what it has in common with the request. */
export interface SimilarDetermination extends ScoredPrecedent {
  readonly treatment: keyof typeof treatmentScores | null;
  /** Amounts and body parts that are the same. */
  readonly shared: readonly RequestTerm[];
}

/** The similar determinations, highest score first, with their outcomes and reasons, and those of the treatment as a whole. */
export interface SimilarSet extends Pick<Precedents, 'similar' | 'sameTreatment' | 'relatedTreatments' | 'reasons'> {
  readonly nearest: readonly SimilarDetermination[];
  readonly dataVersion: number;
}

/** The candidates of a search for precedents. */
export interface Candidates {
  readonly letters: readonly number[];
  readonly masks: WordMasks;
  /** The determinations on the same treatment; null if the request names none. */
  readonly same: DeterminationSet | null;
  /** If given, the only determinations that match the filter: the part that facts do not hold. */
  readonly among: DeterminationSet | undefined;
  /** The letter that the request is of, whose items are no precedents of it. */
  readonly exceptLetter: number | null;
  /** Whether more determinations match than were looked at. */
  readonly bounded: boolean;
}

/**
 * Selects the candidates that match the filter and are similar to the request.
 * @param max maximum number of determinations that are listed; figures are of all
 */
export function findSimilar(
  view: FactsView,
  filter: DeterminationFilter,
  request: ReadRequest,
  words: readonly WeighedWord[],
  { letters, masks, same, among, exceptLetter, bounded }: Candidates,
  max: number,
): SimilarSet {
  const { store } = view;
  const ids = DeterminationSet.of(masks.ids);
  // What is similar does not depend on outcomes: otherwise the overturned ones of another treatment would be.
  const { either, ignored } = eitherOutcome(filter);
  const { shown } = view.selectOfLetters(either, letters, among === undefined ? ids : ids.and(among));
  const own = exceptLetter === null ? undefined : store.rowOf(exceptLetter);
  const tiers = treatmentTiers(view, request, same);
  const rows = new Map(
    Array.from(shown)
      .filter((row) => store.letterRows.values[row] !== own)
      .map((row) => [store.determinationIds.values[row] ?? 0, row] as const)
      .filter(([id]) => tiers === null || tiers.tierOf(id) !== null),
  );
  const amounts = amountTests(view, request);
  const parts = bodyPartTest(view, request);
  const features = (id: number) => {
    const row = rows.get(id) ?? 0;
    const letter = store.letterRows.values[row] ?? 0;
    const days = store.daysSinceInjury.values[letter] ?? noDay;
    const { daysSinceInjury, postOperative } = request;
    const tier = tiers?.tierOf(id) ?? null;
    return {
      ...(tier === null ? {} : { treatment: treatmentScores[tier] }),
      ...(amounts.length === 0 ? {} : { amounts: mean(amounts.map(({ of }) => of(row))) }),
      ...(parts === null ? {} : { bodyParts: parts(row) }),
      ...(daysSinceInjury === null ? {} : { timeSinceInjury: nearness(daysSinceInjury, days === noDay ? null : days) }),
      ...(postOperative ? { postOperative: isPostOperative(view, row) ? 1 : 0 } : {}),
    };
  };
  const { nearest, cutoff } = scorePrecedents(only(masks, rows), words, features);
  const similarIds = DeterminationSet.of(nearest.map(({ id }) => id));
  const selected = view.selectOfLetters(filter, letters, similarIds);
  const listed = new Set(Array.from(selected.shown, (row) => store.determinationIds.values[row] ?? 0));
  const counted = countReasons(either, ignored, view, view.selectOfLetters(either, letters, similarIds));
  return {
    nearest: nearest
      .filter(({ id }) => listed.has(id))
      .slice(0, max)
      .map((each) => ({
        ...each,
        treatment: tiers?.tierOf(each.id) ?? null,
        shared: sharedTerms(view, request, rows.get(each.id) ?? 0),
      })),
    similar: { ...figuresOf(view.totalsOf(selected), filter), cutoff, bounded },
    sameTreatment: figuresOfSet(view, filter, same, among),
    relatedTreatments: figuresOfSet(view, filter, tiers?.wider ?? null, among),
    reasons: counted.reasons.filter(({ upheld, overturned }) => upheld.determinations + overturned.determinations > 0),
    dataVersion: view.dataVersion.version,
  };
}

/** How near the treatments of determinations are; null if the request names none. */
function treatmentTiers(view: FactsView, request: ReadRequest, same: DeterminationSet | null) {
  if (same === null) return null;
  const treatments = treatmentsOf(request);
  const wider = treatments.map(({ filter }) => relatedFilters(filter));
  const members = (filters: readonly (DeterminationFilter | null)[]) => {
    const given = filters.filter((filter) => filter !== null);
    return given.length === 0
      ? null
      : view.membersOf(
          given.map((filter) => [filter]),
          [],
        );
  };
  // What only differs in the words of the item is related too.
  const byFields = treatments.filter(({ itemWords }) => itemWords.length > 0).map(({ filter }) => filter);
  const related = members([...byFields, ...wider.map((each) => each.related)]);
  return {
    /** Where a treatment has no class or subcategory but itself, its whole category is the wider set. */
    wider: related ?? members(wider.map((each) => each.category)),
    tierOf: (id: number): keyof typeof treatmentScores | null =>
      same.has(id) ? 'same' : related?.has(id) === true ? 'related' : null,
  };
}

/** A test of each stated amount: how near the row's amount is, from 0 to 1. */
function amountTests({ store }: FactsView, { terms }: ReadRequest) {
  const drug = terms.some(({ kind, role }) => role === 'subject' && (kind === 'drug' || kind === 'drugClass'));
  const numeric = { quantity: drug ? 'quantity' : 'sessions', frequency: 'frequency', duration: 'duration' } as const;
  return terms.flatMap(({ kind, role, filter }) => {
    if (role === 'context') return [];
    if (kind === 'strength') {
      if (!drug) return [];
      const { values, dictionary } = store.ofItem.strength;
      const fitting = dictionary.fitting((word) => word !== null && filter.strength?.includes(word) === true);
      return [{ of: (row: number) => fitting[values[row] ?? 0] ?? 0 }];
    }
    if (kind !== 'quantity' && kind !== 'frequency' && kind !== 'duration') return [];
    if (drug && kind !== 'quantity') return [];
    const wanted = Number(filter[kind]?.[0]);
    const { values, dictionary } = store.ofItem[numeric[kind]];
    const byList = Float64Array.from({ length: dictionary.listCount }, (_, list) => {
      const word = dictionary.wordOf(dictionary.valuesOf(list)[0] ?? 0);
      return nearness(wanted, word === null ? null : Number(word));
    });
    return [{ of: (row: number) => byList[values[row] ?? 0] ?? 0 }];
  });
}

/** An item that names no body part says little: it counts a third of one that names the same. */
const unnamedBodyPart = 1 / 3;

function bodyPartTest({ store }: FactsView, { terms }: ReadRequest): ((row: number) => number) | null {
  const parts = new Set(terms.flatMap(({ role, filter }) => (role === 'subject' ? (filter.bodyPart ?? []) : [])));
  if (parts.size === 0) return null;
  const { values, dictionary } = store.ofItem.bodyPart;
  const [shared, named] = [
    dictionary.fitting((word) => word !== null && parts.has(word)),
    dictionary.fitting((word) => word !== null),
  ];
  return (row) => {
    const list = values[row] ?? 0;
    return shared[list] === 1 ? 1 : named[list] === 1 ? 0 : unnamedBodyPart;
  };
}

function isPostOperative({ store }: FactsView, row: number): boolean {
  const { values, dictionary } = store.ofItem.headingFamily;
  return dictionary.wordOf(dictionary.valuesOf(values[row] ?? 0)[0] ?? 0) === 'post-operative';
}

/** Returns the amounts and body parts of the request that an item states as well. */
function sharedTerms({ store }: FactsView, { terms }: ReadRequest, row: number): readonly RequestTerm[] {
  const fields = ['strength', 'quantity', 'frequency', 'duration', 'bodyPart'] as const;
  return terms.filter(
    ({ role, filter }) =>
      role === 'subject' &&
      fields.some((field) => {
        const { values, dictionary } = store.ofItem[field];
        const words = dictionary.valuesOf(values[row] ?? 0).map((value) => dictionary.wordOf(value));
        return filter[field]?.some((value) => words.includes(value)) === true;
      }),
  );
}

function figuresOfSet(
  view: FactsView,
  filter: DeterminationFilter,
  set: DeterminationSet | null,
  among: DeterminationSet | undefined,
): SimilarSet['sameTreatment'] {
  if (set === null) return null;
  return figuresOf(view.totalsOf(view.select(filter, among === undefined ? set : set.and(among))), filter);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function only(masks: WordMasks, rows: ReadonlyMap<number, number>): WordMasks {
  const kept = masks.ids.flatMap((id, index) => (rows.has(id) ? [index] : []));
  const pick = (numbers: readonly number[]) => kept.map((index) => numbers[index] ?? 0);
  return { ids: pick(masks.ids), own: pick(masks.own), summary: pick(masks.summary) };
}
