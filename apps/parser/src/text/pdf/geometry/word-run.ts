import { type Glyph } from './glyph.js';

/** Characters drawn in sequence on one line without a gap wide enough to separate table cells. */
export interface WordRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the tallest font box, in points. */
  readonly height: number;
  readonly afterBlank: boolean;
}

/** Gaps wider than this, in font heights, are a blank or a cell border. A blank in Times is 0.27 wide. */
const gaps = { blank: 0.15, cell: 1.2 } as const;

/** A glyph that is off the baseline, or overlaps the run, by more than this share of its height starts a new run. */
const tolerance = { baseline: 0.15, overlap: 0.5 } as const;

/** Returns the separator of two neighbours on a line, `distance` points apart; `height` is that of the smaller type. */
export function separatorOf(distance: number, height: number, blank: boolean): '' | ' ' | '   ' {
  if (distance > gaps.cell * height) return '   ';
  return blank || distance > gaps.blank * height ? ' ' : '';
}

/** Joins the glyphs of a page, in drawing order, into runs. */
export function joinRuns(glyphs: readonly Glyph[]): WordRun[] {
  const runs: WordRun[] = [];
  let open: { -readonly [Key in keyof WordRun]: WordRun[Key] } | null = null;
  for (const glyph of glyphs) {
    const height = glyph.box.top - glyph.box.bottom;
    const separator = open === null ? null : separatorBefore(open, glyph, height);
    if (open === null || separator === null) {
      const { left, right, baseline } = glyph.box;
      open = { text: glyph.character, left, right, baseline, height, afterBlank: glyph.afterBlank };
      runs.push(open);
    } else {
      open.text += separator + glyph.character;
      open.right = Math.max(open.right, glyph.box.right);
      open.height = Math.max(open.height, height);
    }
  }
  return runs;
}

/** Returns the separator before the glyph within the run, or null if the glyph starts a new run. */
function separatorBefore(run: WordRun, glyph: Glyph, glyphHeight: number): '' | ' ' | null {
  const height = Math.min(run.height, glyphHeight);
  if (Math.abs(glyph.box.baseline - run.baseline) > tolerance.baseline * height) return null;
  const distance = glyph.box.left - run.right;
  if (distance < -tolerance.overlap * height) return null;
  const separator = separatorOf(distance, height, glyph.afterBlank);
  return separator === '   ' ? null : separator;
}
