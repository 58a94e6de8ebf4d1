/** Lines between two lines with words: those that hold blanks, and those that hold nothing at all. */
export interface BlankRun {
  readonly blank: number;
  readonly empty: number;
}

/** How a text file shows white space between its lines. */
export type LineSpacing = 'single' | 'doubled' | 'doubled-with-blank-lines';

/** Longer lines are paragraphs, not lines of a page: an empty line between two of those is a gap, not their spacing. */
const maxPageLineLength = 160;

/**
 * In a doubled file an empty line follows every line. Where a visual empty line then holds a blank (`doubled-with-
 * blank-lines`), lines without even that are nothing but spacing, and more of them the end of a page.
 * `lengths` are those of the lines with words, `runs` what stands between them, one less.
 */
export function detectLineSpacing(lengths: readonly number[], runs: readonly BlankRun[]): LineSpacing {
  if (runs.length < 4) return 'single';
  const adjacent = runs.filter((run) => run.blank + run.empty === 0).length;
  const parted = runs.filter((run) => run.blank === 0 && run.empty === 1).length;
  const long = lengths.filter((length) => length > maxPageLineLength).length;
  if (adjacent > runs.length * 0.1 || parted < runs.length * 0.4 || long > lengths.length * 0.1) return 'single';
  return runs.some((run) => run.blank > 0 && run.empty > 0) ? 'doubled-with-blank-lines' : 'doubled';
}

/** The empty lines that a reader of the page saw where `run` stands. */
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
