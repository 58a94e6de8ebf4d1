import { type ResolutionMethod } from '#domain/model/treatment.js';
import { OneEditIndex } from '#domain/vocabulary/one-edit.js';
import { states } from '#domain/vocabulary/states.js';

/** A state by its two-letter code, and how its name was resolved. */
export interface ResolvedState {
  readonly code: string;
  readonly method: ResolutionMethod;
}

const known = new Map<string, ResolvedState>();
for (const { code, name, aliases } of states) {
  for (const word of [code, ...aliases]) known.set(word.toLowerCase(), { code, method: 'alias' });
  known.set(name.toLowerCase(), { code, method: 'exact' });
}
const spelling = new OneEditIndex(known.keys());

/** Resolves a state by its name, by another name of it, or as the only one within one edit; null if there is none. */
export const resolveState = (name: string): ResolvedState | null => {
  const lower = name.toLowerCase();
  const exact = known.get(lower);
  if (exact !== undefined) return exact;
  const codes = new Set(spelling.neighbours(lower).map((near) => known.get(near)?.code));
  const [code, another] = codes;
  return code === undefined || another !== undefined ? null : { code, method: 'fuzzy' };
};
