import { type NormalisedText, type TextRange } from './normalised-text.js';

/** Words of the normalised text folded to one line, with a mapping to their ranges. */
export interface FoldedText {
  readonly value: string;
  /** Returns the range of the normalised text for a part of the folded words, end exclusive. */
  readonly rangeOf: (start: number, end: number) => TextRange;
}

/** A run of characters that folding did not change. */
interface Stretch {
  readonly foldedAt: number;
  readonly sourceAt: number;
}

/** What folding changes: all white space except a single blank. */
const breaks = /-\n+|[^\S ]\s*| \s+/g;
const lettersBefore = /\p{L}{1,40}$/u;
const lettersAfter = /^\p{L}{1,40}/u;

/**
 * Returns the replacement of a hyphen at the end of a line: nothing if the joined word occurs elsewhere in the letter; the
 * hyphen if it separates two words or numbers (`long-` / `term`); hyphen and blank if no word follows.
 */
const joinAtHyphen = (before: string, after: string, known: ReadonlySet<string>): string => {
  const head = lettersBefore.exec(before)?.[0] ?? '';
  const tail = lettersAfter.exec(after)?.[0] ?? '';
  if (head !== '' && tail !== '' && known.has((head + tail).toLowerCase())) return '';
  return /[\p{L}\d]$/u.test(before) && /^[\p{L}\d]/u.test(after) ? '-' : '- ';
};

const sourceAt = (stretches: readonly Stretch[], folded: number): number => {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle]?.foldedAt ?? 0) <= folded) low = middle;
    else high = middle - 1;
  }
  const stretch = stretches[low];
  return stretch === undefined ? 0 : stretch.sourceAt + folded - stretch.foldedAt;
};

/** Folds a range to one line: every run of white space becomes one blank, and words broken at a hyphen are joined. */
export const foldRange = ({ text, words }: NormalisedText, range: TextRange): FoldedText => {
  const source = text.slice(range.start, range.end).trim();
  const offset = range.start + text.slice(range.start, range.end).indexOf(source);
  const stretches: Stretch[] = [];
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (const match of source.matchAll(breaks)) {
    const at = match.index;
    const next = at + match[0].length;
    const kept = source.slice(from, at);
    const joint = match[0].startsWith('-')
      ? joinAtHyphen(source.slice(Math.max(0, at - 40), at), source.slice(next, next + 40), words)
      : ' ';
    stretches.push({ foldedAt: length, sourceAt: offset + from });
    parts.push(kept, joint);
    length += kept.length + joint.length;
    from = next;
  }
  stretches.push({ foldedAt: length, sourceAt: offset + from });
  parts.push(source.slice(from));
  return {
    value: parts.join(''),
    rangeOf: (start, end) => ({
      start: sourceAt(stretches, start),
      end: end > start ? sourceAt(stretches, end - 1) + 1 : sourceAt(stretches, start),
    }),
  };
};

/** Returns the words of a range, folded to one line. */
export const foldedWords = (text: NormalisedText, range: TextRange): string => foldRange(text, range).value;
