/** A value with the span of the words that it was read from (UTF-16 offsets, end exclusive). */
export interface Reading<Value> {
  readonly value: Value;
  readonly span: { readonly start: number; readonly end: number };
}

/** Returns a reading of the words from `start` to `end`. */
export function reading<Value>(value: Value, start: number, end: number): Reading<Value> {
  return { value, span: { start, end } };
}

const edge = /^(?:[\s,;:(]|\.(?!\d))/;

/** Returns a reading of the words from `start` to `end`, without the blanks, stops and brackets around them. */
export function trimmedReading<Value>(value: Value, text: string, start: number, end: number): Reading<Value> {
  let [from, to] = [start, end];
  while (from < to && edge.test(text.slice(from, from + 2))) from += 1;
  while (to > from && /[\s,;:]/.test(text.charAt(to - 1))) to -= 1;
  return reading(value, from, to);
}
