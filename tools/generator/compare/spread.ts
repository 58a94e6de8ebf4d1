const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** `12.3 KB`. */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The mean and five quantiles of some figures, in columns. */
export function spread(values: readonly number[]): string {
  if (values.length === 0) return 'none';
  const sorted = [...values].sort((left, right) => left - right);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const cells = [mean, ...quantiles.map(at), sorted.at(-1) ?? 0];
  return cells.map((value) => (value < 100 ? value.toFixed(1) : value.toFixed(0)).padStart(7)).join(' ');
}

/** Over the columns of `spread`. */
export const spreadHead = ['mean', '5 %', '25 %', '50 %', '75 %', '95 %', 'most']
  .map((name) => name.padStart(7))
  .join(' ');

/** How often each value occurs, as shares, the most frequent first. */
export function shares(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map(
    [...counts].sort(([, left], [, right]) => right - left).map(([value, count]) => [value, count / values.length]),
  );
}
