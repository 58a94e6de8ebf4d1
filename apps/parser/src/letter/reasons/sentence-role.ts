import { type CueKind } from '#domain/vocabulary/reasoning/cues.js';
import { type SentenceRole } from './assertion.js';

/** What the kinds of cues count for a recital (positive) or a statement about this worker or request (negative). */
const recitalWeights: Readonly<Partial<Record<CueKind, number>>> = {
  guideline: 2,
  recommends: 1,
  generic: 2,
  definition: 0.5,
  quote: 1,
  worker: -2,
  request: -1.5,
  record: -1.5,
  requester: -1,
  'utilization-review': -1,
  complains: -1,
  'this-case': -2,
  contrast: -0.5,
  addition: -0.25,
  deciding: -0.5,
  application: -1,
  used: -0.5,
};

/** What a recital before counts: a guideline is recited in several sentences. */
const afterRecital = 1.5;

/** What the cues of a sentence's first words count again: they hold its subject. */
const openingShare = 0.7;

/** How much speaks for a recital; below zero for a statement. */
export const recitalScore = (
  kinds: ReadonlySet<CueKind>,
  opening: ReadonlySet<CueKind>,
  isDenied: boolean,
  previous: SentenceRole | null,
): number => {
  let score = previous === 'recital' ? afterRecital : 0;
  if (isDenied) score -= 1.5;
  for (const kind of kinds) score += recitalWeights[kind] ?? 0;
  for (const kind of opening) score += openingShare * (recitalWeights[kind] ?? 0);
  return score;
};

/**
 * Decides what a sentence does by its cues and by the sentence before it. `isDenied`: it says that something is not
 * documented, which recitals hardly do.
 */
export const roleOf = (
  kinds: ReadonlySet<CueKind>,
  opening: ReadonlySet<CueKind>,
  isDenied: boolean,
  previous: SentenceRole | null,
): SentenceRole => {
  if (kinds.has('boilerplate')) return 'boilerplate';
  const isRecital = recitalScore(kinds, opening, isDenied, previous) > 0;
  if (kinds.has('verdict') && !isRecital && (kinds.has('request') || kinds.has('conclusion'))) return 'verdict';
  return isRecital ? 'recital' : 'statement';
};
