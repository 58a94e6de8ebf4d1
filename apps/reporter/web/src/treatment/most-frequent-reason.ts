import { type Outcomes } from '../api/types.js';

export type Outcome = 'upheld' | 'overturned';

/** Returns the most frequent primary reason of an outcome that speaks for this outcome; null if there is none. */
export function mostFrequentReason(
  groups: Outcomes['groups'],
  outcome: Outcome,
): { readonly key: string; readonly label: string; readonly determinations: number } | null {
  const direction = outcome === 'overturned' ? '/for' : '/against';
  const [first] = groups
    .flatMap(({ key, label, overturned, total }) => {
      const determinations = outcome === 'overturned' ? overturned : total - overturned;
      return key?.endsWith(direction) === true && determinations > 0 ? [{ key, label, determinations }] : [];
    })
    .toSorted((one, other) => other.determinations - one.determinations);
  return first ?? null;
}
