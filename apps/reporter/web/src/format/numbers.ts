/** A BCP 47 locale; `undefined` is the browser's. */
type Locale = string | undefined;

/** Formats a count: `12,345`. */
export function formatCount(count: number, locale?: Locale): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** Formats a share of 0 to 1 in percent with one decimal: `12.3%`; null is a dash. */
export function formatShare(share: number | null, locale?: Locale): string {
  if (share === null) return '–';
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);
}

/** Formats an interval of shares: `10.1–14.9%`; null is a dash. */
export function formatInterval(
  interval: { readonly low: number; readonly high: number } | null,
  locale?: Locale,
): string {
  if (interval === null) return '–';
  const low = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    interval.low * 100,
  );
  return `${low}–${formatShare(interval.high, locale)}`;
}

/** Formats a rate per second with two or three significant digits. */
export function formatPerSecond(rate: number, locale?: Locale): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: rate < 100 ? 2 : 3 }).format(rate);
}

/** Formats a size in bytes: `820 B`, `6.3 kB`, `1.2 MB`. */
export function formatSize(bytes: number, locale?: Locale): string {
  const [value, unit] = bytes < 1e3 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: unit === 'B' ? 0 : 1 }).format(value)} ${unit}`;
}

/** Formats a count with its noun: `1 letter`, `12 letters`. */
export function formatAmount(count: number, one: string, many = `${one}s`, locale?: Locale): string {
  return `${formatCount(count, locale)} ${count === 1 ? one : many}`;
}
