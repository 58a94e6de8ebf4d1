import { type Json, same } from './json.js';

/** One field of one letter, as it was read and as it is labelled. */
export interface FieldCheck {
  /** The field's name, the same for every letter: `reviewerBasis.citations`. */
  readonly field: string;
  /** The letter, and the item's number where there is one: `a.pdf#2`. */
  readonly where: string;
  readonly got: Json;
  readonly want: Json;
}

/** Whether the field was read as it is labelled. */
export function isRight(check: FieldCheck): boolean {
  return same(check.got, check.want);
}

/** Makes the checks of one letter or item. */
export function checksAt(where: string) {
  return (field: string, got: Json | undefined, want: Json | undefined): FieldCheck => ({
    field,
    where,
    got: got ?? null,
    want: want ?? null,
  });
}
