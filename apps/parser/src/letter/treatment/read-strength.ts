const amount = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d*\\.?\\d+';
const unit = '%|mg|mgs|milligrams?|mcg|ug|micrograms?|iu|units?|meq|gm|gms|grams?|g';
const rate = '(?:\\s*\\/\\s*(?:hr|hour|h|\\d*\\.?\\d*\\s*ml)\\b)?';
const strength = new RegExp(
  `(?<![\\w.#])((?:${amount})(?:\\s*(?:${unit})?\\s*[-/]\\s*(?:${amount})){0,3})\\s*-?\\s*(${unit})(?![a-z])(${rate})`,
  'gi',
);
/** The tablets whose strengths are often written without a unit: `Norco 10/325`. */
const paired = /(?<![\w./-])(\d{1,3}(?:\.\d+)?)\s?[-/]\s?(300|325|400|500|650|750|200)(?![\w/.-]|\s?%)/i;

/** Larger weights are packages of a cream or powder, not the strength of a dose. */
const largestDoseInGrams = 4;

/** What tells a strength from a package. */
export interface StrengthContext {
  /** The item names a drug. */
  readonly isDrug: boolean;
  readonly isTopical: boolean;
}

/**
 * The strength of a dose: amount, blank, lower-case unit (`10/325 mg`), a percentage without the blank (`10%`). Null for
 * a package size, and where several ingredients have a strength each.
 */
export function readStrength(item: string, { isDrug, isTopical }: StrengthContext): string | null {
  if (!isDrug) return null;
  const found = new Set<string>();
  for (const [, amounts = '', written = '', per = ''] of item.matchAll(strength)) {
    const short = shortUnit(written);
    if (short === 'g' && (isTopical || Number(amounts) > largestDoseInGrams || Number.isNaN(Number(amounts)))) continue;
    if (short === '%') for (const each of amounts.split(/[-/]/)) found.add(`${tidy(each)}%`);
    else
      found.add(
        `${tidy(amounts)} ${short}${per
          .replace(/\s+/g, '')
          .toLowerCase()
          .replace(/\/(?:hour|h)$/, '/hr')}`,
      );
  }
  const [only, another] = found;
  if (another !== undefined) return isTopical ? null : (only ?? null);
  return only ?? readPaired(item, isTopical);
}

function readPaired(item: string, isTopical: boolean): string | null {
  const match = isTopical ? null : paired.exec(item);
  return match === null ? null : `${match[1] ?? ''}/${match[2] ?? ''} mg`;
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
