/** A sentence of a text with its place, UTF-16 offsets, end exclusive. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Also where the blank after a full stop is missing (`in 2003.In a report`), as joined-up letters have it. */
const border = /[.!?]["'”’)\]]{0,2}(?:\s+(?=["'“‘([]?[A-Z\d])|(?=[A-Z][a-z]))/g;
/** Full stops that end no sentence. */
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

/** Whether the full stop before `end` is a list's: `: 1.`, or a number that follows the list's last one. */
function isListNumber(text: string, end: number): boolean {
  // Nearly all full stops follow a letter, and a pattern that ends at `$` is tried from every character.
  if (!/^\d\.$/.test(text.slice(end - 2, end))) return false;
  const before = text.slice(Math.max(0, end - 240), end);
  const match = /(?<![\d.])(\d{1,2})\.$/.exec(before);
  const number = Number(match?.[1] ?? 0);
  if (number === 1) return /(?:[:;]|\bdiagnos[ei]s)\s*1\.$/i.test(before);
  return number > 1 && before.slice(0, -3).includes(` ${number - 1}. `);
}
