/** A sentence of a text with its range, in UTF-16 offsets, end exclusive. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Also matches a full stop without a following blank (`in 2003.In a report`). */
const border = /[.!?]["'”’)\]]{0,2}(?:\s+(?=["'“‘([]?[A-Z\d])|(?=[A-Z][a-z]))/g;
/** Abbreviations whose full stop does not end a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|St|vs|No|approx|e\.g|i\.e|etc|Jr|Sr|Inc|[A-Z]|M\.D|D\.O|Ph\.D|U\.R)\.$/;

/** Splits prose into sentences. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const take = (end: number): void => {
    if (end > start) sentences.push({ text: text.slice(start, end), start, end });
  };
  for (const match of text.matchAll(border)) {
    const end = match.index + match[0].trimEnd().length;
    if (abbreviation.test(text.slice(Math.max(0, end - 8), end)) || isListNumber(text, end)) continue;
    take(end);
    start = match.index + match[0].length;
  }
  take(text.trimEnd().length);
  return sentences;
}

/** Whether the full stop before `end` belongs to a list number: `: 1.`, or the successor of the previous number. */
function isListNumber(text: string, end: number): boolean {
  // Most full stops follow a letter, and a pattern that ends in `$` is tried at every character.
  if (!/^\d\.$/.test(text.slice(end - 2, end))) return false;
  const before = text.slice(Math.max(0, end - 240), end);
  const match = /(?<![\d.])(\d{1,2})\.$/.exec(before);
  const number = Number(match?.[1] ?? 0);
  if (number === 1) return /(?:[:;]|\bdiagnos[ei]s)\s*1\.$/i.test(before);
  return number > 1 && before.slice(0, -3).includes(` ${number - 1}. `);
}
