/** Numbers as the reader's locale writes them; `undefined` is the browser's own. */
type Locale = string | undefined;

/** A count: `12,345`. */
export function formatCount(count: number, locale?: Locale): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** A share of 0 to 1 in percent with one decimal: `12.3%`; a dash where there is none. */
export function formatShare(share: number | null, locale?: Locale): string {
  if (share === null) return '–';
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);
}

/** An interval of shares: `10.1–14.9%`; a dash where there is none. */
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

/** A rate a second: two digits that count, `0` for nothing. */
export function formatPerSecond(rate: number, locale?: Locale): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: rate < 100 ? 2 : 3 }).format(rate);
}

/** A size in bytes as people say it: `820 B`, `6.3 kB`, `1.2 MB`. */
export function formatSize(bytes: number, locale?: Locale): string {
  const [value, unit] = bytes < 1e3 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: unit === 'B' ? 0 : 1 }).format(value)} ${unit}`;
}

/** A count with its noun: `1 letter`, `12 letters`. */
export function formatAmount(count: number, one: string, many = `${one}s`, locale?: Locale): string {
  return `${formatCount(count, locale)} ${count === 1 ? one : many}`;
}
