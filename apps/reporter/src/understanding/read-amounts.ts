/** An amount in a query. `values`: how the fields of determinations state it, any of which matches. */
export interface Amount {
  readonly kind: 'strength' | 'quantity';
  readonly at: number;
  readonly written: string;
  readonly label: string;
  readonly values: readonly string[];
}

const number = String.raw`\d+(?:\.\d+)?`;
const strengthWithUnit = new RegExp(
  String.raw`(?<![\d/#.])(${number}(?:\s*[/-]\s*${number})*)\s*(mcg/hr|mg/ml|mg|mcg|ml|gm|g|units?|%)(?![a-z\d])`,
  'gi',
);
/** Two ingredients of a drug: no unit is needed. Dates have a third number or a year. */
const twoIngredients = new RegExp(String.raw`(?<![\d/.])(${number}/\d{2,3})(?![\d/])`, 'g');
const counted = 'tablets?|tabs?|capsules?|caps?|pills?|sessions?|visits?|treatments?|patches|doses?';
const quantity = new RegExp(
  String.raw`#\s*(\d+)|\b(?:qty|quantity|count)\b[\s:.#]*(\d+)|\b(\d+)\s*(?:${counted})\b|\bx\s*(\d+)\b`,
  'gi',
);
/** The units of strengths that people leave out. */
const usualUnits = ['mg', 'mcg', 'mg/ml'];
const unitNames: Readonly<Record<string, string>> = { gm: 'g', unit: 'units' };

/** Reads strengths (`10/325`, `7.5mg`, `5 %`) and quantities (`#120`, `qty 60`, `12 sessions`) in a query. */
export function readAmounts(text: string): readonly Amount[] {
  const amounts: Amount[] = [];
  const isFree = (at: number, end: number) =>
    amounts.every((amount) => end <= amount.at || at >= amount.at + amount.written.length);
  for (const match of text.matchAll(strengthWithUnit)) {
    const [written, value = '', unit = ''] = match;
    const amount = value.replaceAll(/\s*[/-]\s*/g, '/');
    const named = unitNames[unit.toLowerCase()] ?? unit.toLowerCase();
    const stated = named === '%' ? `${amount}%` : `${amount} ${named}`;
    amounts.push({ kind: 'strength', at: match.index, written, label: stated, values: [stated] });
  }
  for (const match of text.matchAll(twoIngredients)) {
    const [written, amount = ''] = match;
    if (!isFree(match.index, match.index + written.length)) continue;
    const values = usualUnits.map((unit) => `${amount} ${unit}`);
    amounts.push({ kind: 'strength', at: match.index, written, label: `${amount} mg`, values });
  }
  for (const match of text.matchAll(quantity)) {
    const [written] = match;
    if (!isFree(match.index, match.index + written.length)) continue;
    const count = String(Number(match.slice(1).find(Boolean)));
    amounts.push({ kind: 'quantity', at: match.index, written, label: count, values: [count] });
  }
  return amounts;
}
