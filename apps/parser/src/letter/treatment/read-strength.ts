import { type Reading, trimmedReading } from '../reading.js';

const amount = '\\d{1,3}(?:,\\d{3}){1,2}(?:\\.\\d{1,4})?|\\d{1,9}(?:\\.\\d{1,6})?|\\.\\d{1,6}';
const unit = '%|mg|mgs|milligrams?|mcg|ug|micrograms?|iu|units?|meq|gm|gms|grams?|g';
const rate = '(?:\\s?\\/\\s?(?:hr|hour|h|(?:\\d{1,4}(?:\\.\\d{1,4})?)?\\s?ml)\\b)?';
const strength = new RegExp(
  `(?<![\\w.#])((?:${amount})(?:\\s?(?:${unit})?\\s?[-/]\\s?(?:${amount})){0,3})\\s?-?\\s?(${unit})(?![a-z])(${rate})`,
  'gi',
);
/** Strengths of tablets that are often written without a unit: `Norco 10/325`. */
const paired = /(?<![\w./-])(\d{1,3}(?:\.\d{1,4})?)\s?[-/]\s?(300|325|400|500|650|750|200)(?![\w/.-]|\s?%)/i;

/** Larger weights are packages of a cream or powder, not the strength of a dose. */
const maxDoseGrams = 4;

/** Information that distinguishes a strength from a package size. */
export interface StrengthContext {
  /** The item names a drug. */
  readonly isDrug: boolean;
  readonly isTopical: boolean;
  /** A mixture of several ingredients, each with its own strength. */
  readonly isCompound: boolean;
}

/**
 * Returns the strength of a dose: amount, blank, lower-case unit (`10/325 mg`), a percentage without the blank (`10%`). Null
 * for a package size, and for several ingredients with different strengths.
 */
export function readStrength(item: string, context: StrengthContext): Reading<string> | null {
  if (!context.isDrug) return null;
  const found = [...item.matchAll(strength)].flatMap((match) => readMatch(match, item, context));
  const [first, another] = found;
  if (first === undefined) return readPaired(item, context.isTopical);
  if (another === undefined) return first;
  if (context.isCompound) return null;
  if (!context.isTopical) return first;
  const shares = found.filter(({ value }) => value.endsWith('%'));
  const [share = first] = shares;
  return (shares.length > 0 ? shares : found).every(({ value }) => value === share.value) ? share : null;
}

/** Returns the strengths of one match: one, or several percentages joined by slashes (`20%/10%`); none for a package. */
function readMatch(match: RegExpExecArray, item: string, { isTopical }: StrengthContext): Reading<string>[] {
  const [whole, amounts = '', written = '', per = ''] = match;
  const short = shortUnit(written);
  const isPackage = isTopical || Number(amounts) > maxDoseGrams || Number.isNaN(Number(amounts));
  if (short === 'g' && isPackage) return [];
  const placed = (value: string): Reading<string> =>
    trimmedReading(value, item, match.index, match.index + whole.length);
  if (short === '%') return amounts.split(/[-/]/).map((each) => placed(`${tidy(each)}%`));
  const rateOf = per.replace(/\s+/g, '').toLowerCase();
  return [placed(`${tidy(amounts)} ${short}${rateOf.replace(/\/(?:hour|h)$/, '/hr')}`)];
}

function readPaired(item: string, isTopical: boolean): Reading<string> | null {
  const match = isTopical ? null : paired.exec(item);
  if (match === null) return null;
  return trimmedReading(`${match[1] ?? ''}/${match[2] ?? ''} mg`, item, match.index, match.index + match[0].length);
}

/** `75-0.2` → `75/0.2`, `10mg/325` → `10/325`, `.25` → `0.25`. */
function tidy(amounts: string): string {
  return amounts
    .replace(/[a-z%\s,]/gi, '')
    .split(/[-/]/)
    .map((part) => (part.startsWith('.') ? `0${part}` : part))
    .map((part) => (/\.0+$/.test(part) ? part.replace(/\.0+$/, '') : part))
    .join('/');
}

function shortUnit(written: string): string {
  const lower = written.toLowerCase();
  if (lower === '%') return '%';
  if (/^(?:mg|mgs|milligrams?)$/.test(lower)) return 'mg';
  if (/^(?:mcg|ug|micrograms?)$/.test(lower)) return 'mcg';
  if (/^(?:gm|gms|grams?|g)$/.test(lower)) return 'g';
  return lower.replace(/^unit$/, 'units');
}
