/**
 * Returns the approximate number of characters of a value as JSON, without serializing it: an escaped character counts
 * as one, and every number, `true`, `false` and `null` as five characters.
 */
export function jsonSize(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 5;
  if (Array.isArray(value)) return value.reduce<number>((size, item) => size + jsonSize(item) + 1, 2);
  let size = 2;
  for (const [name, item] of Object.entries(value)) size += name.length + 4 + jsonSize(item);
  return size;
}
