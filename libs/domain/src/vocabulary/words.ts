/** One word of a text, normalised for the vocabulary's indexes, with its range. */
export interface Word {
  /** Lower case, without accents and possessive `'s`. */
  readonly text: string;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Preceded by a comma, colon, semicolon or full stop, which ends a phrase. */
  readonly stopBefore: boolean;
  /** Preceded by a stop or a bracket, which starts another part of the item. */
  readonly breakBefore: boolean;
}

/** Short letter-digit names (`L5`, `B12`), numbers (`10`, `7.5`, `1,000`), then runs of letters; `&` counts as `and`. */
const wordPattern = /[a-z]{1,2}\d{1,2}(?![a-z\d])|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’]s(?![a-z]))?|&/giu;
const bracket = /[()[\]{}]/;
const stop = /[,;:•]|\.(?:\s|$)/;
/** Words whose full stop is no stop: `No. 3`, `H. pylori`. */
const abbreviation = /^(?:[a-z]|no|dr|vs|st|approx)$/;

/** Returns the words of a text in order. Hyphens, slashes and blanks separate words. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const gap = words.length > 0 ? text.slice(previousEnd, start) : '';
    const stopBefore = stop.test(gap) && !(gap.trim() === '.' && abbreviation.test(words.at(-1)?.text ?? ''));
    words.push({ text: foldWord(match[0]), start, end, stopBefore, breakBefore: stopBefore || bracket.test(gap) });
    previousEnd = end;
  }
  return words;
}

/** Normalises a word for the vocabulary's indexes. */
export function foldWord(written: string): string {
  if (written === '&') return 'and';
  const lower = written.toLowerCase().replace(/['’]s$/, '');
  return isAscii(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}
