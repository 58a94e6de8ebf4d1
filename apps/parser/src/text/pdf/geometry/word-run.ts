import { type Glyph } from './glyph.js';

/** Characters that were drawn one after another on one line without a gap wide enough to part table cells. */
export interface WordRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The tallest font box in it, in points. */
  readonly height: number;
  readonly afterBlank: boolean;
}

/** Wider gaps than these many font heights: a blank; the border of two table cells. A blank of Times is 0.27 wide. */
const gaps = { blank: 0.15, cell: 1.2 } as const;

/** Type that leaves the baseline by more of its height than this, or jumps back by more, begins a run of its own. */
const tolerance = { baseline: 0.15, overlap: 0.5 } as const;

/** What stands between two neighbours on a line, `distance` points apart, where the smaller type is `height` tall. */
export function partedBy(distance: number, height: number, blank: boolean): '' | ' ' | '   ' {
  if (distance > gaps.cell * height) return '   ';
  return blank || distance > gaps.blank * height ? ' ' : '';
}

/** Joins the glyphs of a page, in the order in which they were drawn, into runs. */
export function joinRuns(glyphs: readonly Glyph[]): WordRun[] {
  const runs: WordRun[] = [];
  let open: { -readonly [Key in keyof WordRun]: WordRun[Key] } | null = null;
  for (const glyph of glyphs) {
    const height = glyph.box.top - glyph.box.bottom;
    const border = open === null ? null : borderOf(open, glyph, height);
    if (open === null || border === null) {
      const { left, right, baseline } = glyph.box;
      open = { text: glyph.character, left, right, baseline, height, afterBlank: glyph.afterBlank };
      runs.push(open);
    } else {
      open.text += border + glyph.character;
      open.right = Math.max(open.right, glyph.box.right);
      open.height = Math.max(open.height, height);
    }
  }
  return runs;
}

/** What the glyph adds before itself to the run, or null where it does not go on with it. */
function borderOf(run: WordRun, glyph: Glyph, glyphHeight: number): '' | ' ' | null {
  const height = Math.min(run.height, glyphHeight);
  if (Math.abs(glyph.box.baseline - run.baseline) > tolerance.baseline * height) return null;
  const distance = glyph.box.left - run.right;
  if (distance < -tolerance.overlap * height) return null;
  const border = partedBy(distance, height, glyph.afterBlank);
  return border === '   ' ? null : border;
}
