/** The lines between two lines with words: those that contain blanks, and those that are empty. */
export interface BlankRun {
  readonly blank: number;
  readonly empty: number;
}

/** How a text file represents white space between its lines. */
export type LineSpacing = 'single' | 'doubled' | 'doubled-with-blank-lines';

/** Longer lines are paragraphs, not lines of a page: an empty line between them is a gap, not line spacing. */
const maxPageLineLength = 160;

/**
 * Detects the line spacing. In a doubled file an empty line follows every line. If a visual empty line then contains a
 * blank (`doubled-with-blank-lines`), lines without one are only spacing, and several of them the end of a page.
 * @param lengths of the lines with words
 * @param runs between these lines, one fewer
 */
export function detectLineSpacing(lengths: readonly number[], runs: readonly BlankRun[]): LineSpacing {
  if (runs.length < 4) return 'single';
  const adjacent = runs.filter((run) => run.blank + run.empty === 0).length;
  const separated = runs.filter((run) => run.blank === 0 && run.empty === 1).length;
  const long = lengths.filter((length) => length > maxPageLineLength).length;
  if (adjacent > runs.length * 0.1 || separated < runs.length * 0.4 || long > lengths.length * 0.1) return 'single';
  return runs.some((run) => run.blank > 0 && run.empty > 0) ? 'doubled-with-blank-lines' : 'doubled';
}

/** Returns the number of visible empty lines in a run. */
export function visibleGap(run: BlankRun, spacing: LineSpacing): number {
  switch (spacing) {
    case 'single':
      return run.blank + run.empty;
    case 'doubled':
      return Math.max(0, Math.ceil((run.blank + run.empty - 1) / 2));
    case 'doubled-with-blank-lines':
      return run.blank;
  }
}
