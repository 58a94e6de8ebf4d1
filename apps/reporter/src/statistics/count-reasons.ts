import { reasonAccuracy } from '#domain/statistics/reason-accuracy.js';
import { reasonDirectionSchema, reasonName, type ReasonTopic, reasonTopics } from '#domain/model/reason.js';
import { effectiveSize } from '#domain/statistics/effective-size.js';
import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { smallSampleLimit } from '#domain/statistics/overturn-rate.js';
import { wilsonInterval } from '#domain/statistics/wilson-interval.js';
import { type FactStore } from '../facts/fact-store.js';
import { type FactsView } from '../facts/facts-view.js';
import { visitLetters } from '../facts/letter-groups.js';
import { type Selection } from '../facts/select.js';
import { labelOf } from './labels.js';
import { populationOf } from './population.js';
import { type Reasons, type ReasonsQuery, type ReasonShare } from './reasons.schema.js';

const reasons = reasonTopics.flatMap((topic) =>
  reasonDirectionSchema.options.map((direction) => ({ topic, direction, name: reasonName({ topic, direction }) })),
);

/**
 * Counts how often each reason is given in upheld and in overturned determinations of a selection.
 * @param query of the selection, without outcome filters
 * @param ignored the outcome filters that the client gave
 */
export function countReasons(
  query: ReasonsQuery,
  ignored: Reasons['ignoredFilters'],
  view: FactsView,
  selection: Selection,
): Reasons {
  const upheld = new OutcomeReasons();
  const overturned = new OutcomeReasons();
  sumByOutcome(view.store, selection.shown, upheld, overturned);
  const hasRate = (topic: ReasonTopic) => reasonAccuracy[topic].labels >= minLabels;
  return {
    upheld: upheld.totals,
    overturned: overturned.totals,
    reasons: reasons.map(({ topic, direction, name }, index) => ({
      key: name,
      topic,
      direction,
      label: labelOf('reason', name),
      upheld: upheld.shareOf(index, hasRate(topic)),
      overturned: overturned.shareOf(index, hasRate(topic)),
      accuracy: reasonAccuracy[topic],
    })),
    ignoredFilters: ignored,
    population: populationOf(query, view, selection),
    dataVersion: view.dataVersion.version,
  };
}

/** Topics with fewer labels have no rate: their accuracy is not known. */
const minLabels = 10;

/** The sums over letters of the determinations with one outcome, and of those among them that have a reason. */
class OutcomeReasons {
  private letters = 0;
  private determinations = 0;
  private determinationsSquared = 0;
  private readonly withReason = new Float64Array(reasons.length);
  private readonly withReasonSquared = new Float64Array(reasons.length);
  private readonly products = new Float64Array(reasons.length);
  private readonly ofLetter = new Int32Array(reasons.length);
  private size = 0;

  /** Adds a determination of the letter at hand. */
  add(given: readonly number[]): void {
    this.size += 1;
    for (const reason of given) this.ofLetter[reason] = (this.ofLetter[reason] ?? 0) + 1;
  }

  /** Closes the letter at hand. */
  finishLetter(): void {
    const { size } = this;
    if (size === 0) return;
    this.letters += 1;
    this.determinations += size;
    this.determinationsSquared += size ** 2;
    for (let reason = 0; reason < reasons.length; reason += 1) {
      const having = this.ofLetter[reason] ?? 0;
      if (having === 0) continue;
      this.withReason[reason] = (this.withReason[reason] ?? 0) + having;
      this.withReasonSquared[reason] = (this.withReasonSquared[reason] ?? 0) + having ** 2;
      this.products[reason] = (this.products[reason] ?? 0) + having * size;
      this.ofLetter[reason] = 0;
    }
    this.size = 0;
  }

  get totals(): Reasons['upheld'] {
    return { determinations: this.determinations, letters: this.letters };
  }

  /** Returns the share of the determinations that have a reason; no share and no interval without `hasRate`. */
  shareOf(reason: number, hasRate: boolean): ReasonShare {
    const determinations = this.withReason[reason] ?? 0;
    const smallSample = this.determinations < smallSampleLimit;
    if (!hasRate || this.determinations === 0) return { determinations, share: null, interval: null, smallSample };
    // `overturned` of these sums are the determinations that have the reason.
    const sums: LetterSums = {
      letters: this.letters,
      determinations: this.determinations,
      overturned: determinations,
      overturnedSquared: this.withReasonSquared[reason] ?? 0,
      overturnedTimesDeterminations: this.products[reason] ?? 0,
      determinationsSquared: this.determinationsSquared,
    };
    const share = determinations / this.determinations;
    return { determinations, share, interval: wilsonInterval(share, effectiveSize(sums)), smallSample };
  }
}

function sumByOutcome(store: FactStore, rows: Int32Array, upheld: OutcomeReasons, overturned: OutcomeReasons): void {
  const indexByName = new Map(reasons.map(({ name }, index) => [name, index]));
  const { values: codes, dictionary } = store.ofItem.reason;
  const { beginnings, values } = dictionary.flattened;
  const indexByCode = Array.from({ length: dictionary.size }, (_, code) => {
    const name = dictionary.wordOf(code);
    return name === null ? -1 : (indexByName.get(name) ?? -1);
  });
  const lists = Array.from({ length: beginnings.length - 1 }, (_, list) =>
    [...values.subarray(beginnings[list] ?? 0, beginnings[list + 1] ?? 0)]
      .map((code) => indexByCode[code] ?? -1)
      .filter((index) => index >= 0),
  );
  visitLetters(store, rows, null, (_group, _letter, from, to) => {
    for (let at = from; at < to; at += 1) {
      const row = rows[at] ?? 0;
      (store.overturned.values[row] === 1 ? overturned : upheld).add(lists[codes[row] ?? 0] ?? []);
    }
    upheld.finishLetter();
    overturned.finishLetter();
  });
}
