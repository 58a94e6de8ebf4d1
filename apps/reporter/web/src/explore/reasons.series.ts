import { type ShareAxis, shareAxis, type ShareMark, shareMark } from '../charts/share-axis.series.js';
import { type Filter, type Reasons } from '../api/types.js';
import { explorePath } from '../paths.js';
import { omit } from './filter-query.js';

type ReasonFigures = Reasons['reasons'][number];
type Outcome = 'upheld' | 'overturned';

/** A reason given in the determinations of one outcome, with its marks on the axis. */
export interface ReasonRow extends ShareMark {
  readonly key: string;
  readonly label: string;
  /** Determinations in which it is given. */
  readonly determinations: number;
  readonly share: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly smallSample: boolean;
  readonly accuracy: ReasonFigures['accuracy'];
  /** Path of the list of these determinations; null if no filter selects exactly them. */
  readonly path: string | null;
}

/** Both rankings on one axis, so that their bars can be compared. */
export interface ReasonSeries {
  readonly axis: ShareAxis;
  /** Reasons against the request, in upheld determinations. */
  readonly against: readonly ReasonRow[];
  /** Reasons for the request, in overturned determinations. */
  readonly inFavour: readonly ReasonRow[];
}

/** Returns the reasons that are given at least once, the most frequent first. */
export function reasonSeries({ reasons }: Pick<Reasons, 'reasons'>, filter: Filter, locale?: string): ReasonSeries {
  const given = (direction: ReasonFigures['direction'], outcome: Outcome) =>
    reasons
      .filter((reason) => reason.direction === direction && reason[outcome].determinations > 0)
      .toSorted((left, right) => right[outcome].determinations - left[outcome].determinations)
      .map((reason) => ({ reason, figures: reason[outcome] }));
  const [against, inFavour] = [given('against', 'upheld'), given('for', 'overturned')];
  const axis = shareAxis(
    [...against, ...inFavour].map(({ figures }) => ({ ...figures, overturnRate: figures.share })),
    locale,
  );
  const rows = (listed: typeof against, outcome: Outcome): readonly ReasonRow[] =>
    listed.map(({ reason: { key, label, topic, accuracy }, figures }) => ({
      key,
      label,
      accuracy,
      ...figures,
      ...shareMark(axis, figures.share, figures.interval),
      path: reasonListPath(filter, key, topic, outcome),
    }));
  return { axis, against: rows(against, 'upheld'), inFavour: rows(inFavour, 'overturned') };
}

/**
 * Returns the path of the determinations of a filter and an outcome that give a reason. Values of one filter are
 * alternatives. A filter by another reason therefore cannot be combined with this one, and the path is null.
 */
export function reasonListPath(filter: Filter, key: string, topic: string, outcome: Outcome): string | null {
  const selected: readonly string[] = filter.reason ?? [key];
  if (!selected.includes(key) && !selected.includes(topic)) return null;
  return explorePath({
    ...omit(omit(omit(filter, 'caseOutcome'), 'outcome'), 'reason'),
    reason: [key],
    outcome: [outcome],
  });
}
