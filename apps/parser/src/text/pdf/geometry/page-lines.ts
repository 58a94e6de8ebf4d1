import { cleanCharacters } from '../../clean-characters.js';
import { type Glyph } from './glyph.js';
import { joinRuns, separatorOf, type WordRun } from './word-run.js';

/** One visual line of a page with its position, in points, y upwards. */
export interface PlacedLine {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  /** Height of the tallest font box in the line. */
  readonly height: number;
}

/** The height of capitals above the baseline, as a share of the font height. */
const capitalHeight = 0.7;

/** Two runs are on one line if they overlap vertically by at least this share of the smaller one. */
const sharedHeight = 0.5;

/** Returns the lines of a page from top to bottom; cells of a row, from left to right, are separated by three blanks. */
export function pageLines(glyphs: readonly Glyph[]): PlacedLine[] {
  const runs = joinRuns(glyphs).sort((one, other) => other.baseline - one.baseline || one.left - other.left);
  const lines: WordRun[][] = [];
  let tallest: WordRun | null = null;
  for (const run of runs) {
    const line = lines.at(-1);
    if (line === undefined || tallest === null || !areOnOneLine(tallest, run)) {
      lines.push([run]);
      tallest = run;
    } else {
      line.push(run);
      if (run.height > tallest.height) tallest = run;
    }
  }
  return lines.map(joinLine).filter((line) => line.text !== '');
}

function areOnOneLine(one: WordRun, other: WordRun): boolean {
  const top = Math.min(one.baseline + capitalHeight * one.height, other.baseline + capitalHeight * other.height);
  const shared = top - Math.max(one.baseline, other.baseline);
  return shared >= sharedHeight * capitalHeight * Math.min(one.height, other.height);
}

function joinLine(runs: readonly WordRun[]): PlacedLine {
  const ordered = [...runs].sort((one, other) => one.left - other.left);
  const tallest = ordered.reduce((best, run) => (run.height > best.height ? run : best));
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const run of ordered) {
    const words = cleanCharacters(run.text).replace(/ {2,}/g, ' ').trim();
    if (words === '') continue;
    text += text === '' ? words : separatorOf(run.left - right, run.height, run.afterBlank) + words;
    right = Math.max(right, run.right);
  }
  return { text, left: ordered[0]?.left ?? 0, baseline: tallest.baseline, height: tallest.height };
}
