/** A value read in a text, and the place of the words that it was read from (UTF-16 offsets, end exclusive). */
export interface Reading<Value> {
  readonly value: Value;
  readonly span: { readonly start: number; readonly end: number };
}

/** A reading of the words at `start` to `end`. */
export function reading<Value>(value: Value, start: number, end: number): Reading<Value> {
  return { value, span: { start, end } };
}
